package org.apimmigrate.core.installation;

/**
 * Reports whether two sections of deployment.toml mean the same database. Urls of one database often differ in a parameter, as the
 * vendor's page wants it for some sections only; taken for two databases, it would be locked and changed twice.
 */
public final class DatabaseIdentity {

    private final UrlForms forms = new UrlForms();

    /** Equal for settings that lead to the same tables. */
    public String of(DatabaseSettings settings) {
        return forms.ofUrl(settings.url())
                .map(form -> form.identity(settings.url()))
                .orElse(settings.url());
    }
}
