package org.apimmigrate.core.installation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apimmigrate.core.database.Dbms;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.error.Secret;
import org.apimmigrate.core.secret.KeyStorePassword;
import org.jspecify.annotations.Nullable;

/**
 * Reads an installation from its deployment.toml (facts/configuration.md). Environment and system properties are given, so that nothing but the
 * file decides; all mistakes of the file are reported at once. Opens no database.
 */
public final class InstallationReader {

    private static final String APIM = "database.apim_db";
    private static final String SHARED = "database.shared_db";
    private static final String CONFIG = "database.config";
    private static final String USER = "database.user";
    private static final String LOCAL = "database.local";

    private final Map<String, String> environment;
    private final Map<String, String> systemProperties;
    private final Supplier<Optional<Secret>> prompt;
    private final UrlForms forms = new UrlForms();

    /** Without anybody to ask for the password of a key store. */
    public InstallationReader(Map<String, String> environment, Map<String, String> systemProperties) {
        this(environment, systemProperties, Optional::empty);
    }

    /** @param prompt asks for the password of the key store; called at most once, and only when it is needed and not known */
    public InstallationReader(
            Map<String, String> environment, Map<String, String> systemProperties, Supplier<Optional<Secret>> prompt) {
        this.environment = Map.copyOf(environment);
        this.systemProperties = Map.copyOf(systemProperties);
        this.prompt = prompt;
    }

    /** @throws org.apimmigrate.core.error.MigrateException of kind CONFIGURATION with every mistake in it */
    public Installation read(Where where) {
        Mistakes mistakes = new Mistakes(where.configuration());
        DeploymentToml toml = parse(where, mistakes);
        ServerReader server =
                new ServerReader(toml, where.home(), environment, systemProperties, where.configuration());
        ServerSettings settings = server.read();
        KeyStorePassword password = new KeyStorePassword(environment, where.home(), prompt);
        ConfigurationSecrets secrets = secrets(toml, server, settings, password);
        Placeholders placeholders = new Placeholders(toml, secrets, environment, systemProperties, mistakes);
        Function<Mistakes, DatabaseSection> sections = into -> new DatabaseSection(
                forms,
                new Placeholders(toml, secrets, environment, systemProperties, into),
                new CarbonTokens(where.home(), systemProperties, into),
                where.home(),
                into);
        DatabaseSection section = sections.apply(mistakes);
        List<String> notes = new ArrayList<>();

        DatabaseSettings apim = section(toml, section, APIM);
        DatabaseSettings shared = section(toml, section, SHARED);
        DatabaseSettings config = toml.has(CONFIG) ? section(toml, section, CONFIG) : shared;
        DatabaseSettings user = toml.has(USER) ? section(toml, section, USER) : null;
        DatabaseSettings local = local(toml, where, sections, notes);
        DataSources sources = new DataSources();
        sources.add("WSO2AM_DB", apim);
        sources.add("SHARED_DB", shared);
        sources.add("WSO2_SHARED_DB", shared);
        sources.add("WSO2CONFIG_DB", toml.has(CONFIG) ? config : null);
        sources.add("WSO2USER_DB", user);
        Map<String, Mistakes> unusable = further(toml, where, sections, sources, mistakes);

        FactsReader facts = new FactsReader(toml, placeholders, mistakes, server::text);
        DatabaseSettings am =
                named(facts.entry("apim.datasource.name"), placeholders, sources, unusable, apim, mistakes);
        DatabaseSettings realm =
                named(facts.entry("realm_manager.data_source"), placeholders, sources, unusable, shared, mistakes);
        if (user != null && realm != null && realm != user) {
            notes.add("[database.user] is configured, but realm_manager.data_source does not name it (WSO2USER_DB):"
                    + " users and tenants are read where it does name, " + realm.section() + ".");
        }
        refuseHalf(toml, apim, shared, mistakes);
        Installation.Facts found = facts.read();
        mistakes.throwIfAny();

        Map<Role, DatabaseSettings> databases = new EnumMap<>(Role.class);
        databases.put(Role.AM, am);
        databases.put(Role.REGISTRY, shared);
        databases.put(Role.CONFIG, config);
        databases.put(Role.USER, realm);
        return new Installation(
                where.home(),
                where.configuration(),
                where.workDirectory(),
                databases,
                local,
                found,
                notes,
                password.findWithoutAsking().map(settings::orKeyStorePassword).orElse(settings));
    }

    private static @Nullable DatabaseSettings section(DeploymentToml toml, DatabaseSection section, String name) {
        return section.read("[" + name + "]", toml.below(name), toml.lineOf(name));
    }

    /** What is not TOML because it is a template gets that one answer, not one for each line. */
    private static DeploymentToml parse(Where where, Mistakes mistakes) {
        String text = ConfigurationFile.read(where.configuration());
        Mistakes ofToml = new Mistakes(where.configuration());
        DeploymentToml toml = DeploymentToml.parse(text, ofToml);
        if (ofToml.any()) {
            Optional<TemplateText.Found> template = TemplateText.inFile(text);
            template.ifPresentOrElse(found -> mistakes.add(found.line(), found.text()), () -> mistakes.addAll(ofToml));
            mistakes.throwIfAny();
        }
        return toml;
    }

    /**
     * The migration does not change the local registry, and can do without it: only the last times of indexing are read there, to name the
     * tasks that remain. So what is wrong in its section is a note. Nearly every deployment.toml has a path relative to the home here.
     */
    private static @Nullable DatabaseSettings local(
            DeploymentToml toml, Where where, Function<Mistakes, DatabaseSection> sections, List<String> notes) {
        if (!toml.has(LOCAL) && where.home() == null) {
            return null;
        }
        Mistakes ofLocal = new Mistakes(where.configuration());
        DatabaseSettings local = section(toml, sections.apply(ofLocal), LOCAL);
        if (local == null) {
            notes.add("The local registry database is not read, so the time of the last indexing is not known. Reason: "
                    + ofLocal.inShort() + ".");
        }
        return local;
    }

    /**
     * Data sources that may have nothing to do with the migration: one that cannot be used is a mistake only where it is named.
     *
     * @return by name, why a data source cannot be used
     */
    private static Map<String, Mistakes> further(
            DeploymentToml toml,
            Where where,
            Function<Mistakes, DatabaseSection> sections,
            DataSources sources,
            Mistakes mistakes) {
        Map<String, Mistakes> unusable = new HashMap<>();
        for (DeploymentToml table : toml.tables("datasource")) {
            String id = table.get("id").map(DeploymentToml.Entry::text).orElse("");
            if (id.isBlank()) {
                mistakes.add(table.lineOf(""), "[[datasource]] has no id");
                continue;
            }
            Mistakes own = new Mistakes(where.configuration());
            DatabaseSettings settings = sections.apply(own).read("[[datasource]] " + id, table.all(), table.lineOf(""));
            if (settings == null) {
                unusable.put(DataSources.normal(id), own);
            } else {
                sources.add(id, settings);
            }
        }
        return unusable;
    }

    private static @Nullable DatabaseSettings named(
            DeploymentToml.@Nullable Entry key,
            Placeholders placeholders,
            DataSources sources,
            Map<String, Mistakes> unusable,
            @Nullable DatabaseSettings otherwise,
            Mistakes mistakes) {
        if (key == null) {
            return otherwise;
        }
        String name = placeholders.resolve(key);
        DatabaseSettings found = name == null ? null : sources.find(name);
        Mistakes why = name == null ? null : unusable.get(DataSources.normal(name));
        if (why != null) {
            mistakes.addAll(why);
        } else if (name != null && found == null) {
            mistakes.add(
                    key.line(),
                    "%s = \"%s\": no such data source; there are %s".formatted(key.key(), name, sources.names()));
        }
        return found;
    }

    /** One database on a server and the other left to the pack's H2 file is never meant (issue: half-configured sets). */
    private void refuseHalf(
            DeploymentToml toml,
            @Nullable DatabaseSettings apim,
            @Nullable DatabaseSettings shared,
            Mistakes mistakes) {
        if (apim == null || shared == null) {
            return;
        }
        refuseHalf(toml, APIM, apim, SHARED, mistakes);
        refuseHalf(toml, SHARED, shared, APIM, mistakes);
    }

    private void refuseHalf(
            DeploymentToml toml, String given, DatabaseSettings settings, String other, Mistakes mistakes) {
        boolean otherIsDefault = toml.below(other).isEmpty();
        if (otherIsDefault
                && forms.ofUrl(settings.url()).filter(f -> f.dbms() != Dbms.H2).isPresent()) {
            mistakes.add(
                    toml.lineOf(given),
                    "[%s] is on a server of its own, but [%s] is missing: without it the server would take the H2 file of the pack"
                            .formatted(given, other));
        }
    }

    private ConfigurationSecrets secrets(
            DeploymentToml toml, ServerReader server, ServerSettings settings, KeyStorePassword password) {
        ConfigurationSecrets encrypted =
                new EncryptedSecrets(toml, settings.internalKeyStore(), settings.encryptionKey(), password);
        return new RuntimeSecrets(toml, environment, new PlainSecrets(toml, encrypted));
    }
}
