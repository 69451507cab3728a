package org.apimmigrate.core.installation;

import java.util.Optional;

/** What the vendor's page wants in the urls of the registry databases while a server runs during the migration. */
public final class MigrationParameters {

    private final UrlForms forms = new UrlForms();

    /** The parameter that the url lacks; empty where its DBMS needs none. */
    public Optional<String> missing(String url) {
        return forms.ofUrl(url)
                .flatMap(form -> form.migrationParameter())
                .filter(parameter -> !url.contains(parameter));
    }
}
