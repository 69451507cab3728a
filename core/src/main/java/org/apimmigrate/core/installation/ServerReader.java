package org.apimmigrate.core.installation;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.apimmigrate.core.error.Secret;
import org.apimmigrate.core.secret.KeyStoreSettings;
import org.jspecify.annotations.Nullable;

/**
 * Reads key stores and the like with the server's defaults. Nothing here is needed to open a database, so what cannot be resolved is
 * taken for unknown instead of for a mistake.
 */
final class ServerReader {

    private static final String SECURITY = "repository/resources/security";
    private static final String INDEX_CONFIGURATION = "repository/conf/solr/registry-indexing";
    private static final String DEFAULT = "wso2carbon";

    private final DeploymentToml toml;
    private final @Nullable Path home;
    private final Placeholders quiet;

    ServerReader(
            DeploymentToml toml,
            @Nullable Path home,
            Map<String, String> environment,
            Map<String, String> systemProperties,
            Path configuration) {
        this.toml = toml;
        this.home = home;
        ConfigurationSecrets plainOnly = new PlainSecrets(toml, (alias, line, mistakes) -> null);
        this.quiet = new Placeholders(toml, plainOnly, environment, systemProperties, new Mistakes(configuration));
    }

    ServerSettings read() {
        KeyStoreSettings primary = keyStore("keystore.primary", "wso2carbon.jks", null);
        return new ServerSettings(
                primary,
                keyStore("keystore.internal", "wso2carbon.jks", primary),
                encryptionKey(),
                keyStore("truststore", "client-truststore.jks", null),
                text("user_store.type"),
                number("server.offset"),
                indexLocation());
    }

    private @Nullable Secret encryptionKey() {
        String key = text("encryption.key");
        return key == null || key.isBlank() ? null : new Secret(key);
    }

    /** Relative to the folder of the index's own configuration, as the server takes it. */
    private @Nullable Path indexLocation() {
        String location = text("indexing.location");
        if (home == null || location == null || location.isBlank()) {
            return null;
        }
        try {
            Path index = home.resolve(INDEX_CONFIGURATION).resolve(location).normalize();
            return index.equals(home.resolve("solr/data").normalize()) ? null : index;
        } catch (InvalidPathException e) {
            // a server could not use it either; its default is what there may be
            return null;
        }
    }

    private @Nullable KeyStoreSettings keyStore(String section, String file, @Nullable KeyStoreSettings otherwise) {
        if (home == null) {
            return null;
        }
        String name = text(section + ".file_name");
        Path path = otherwise == null ? home.resolve(SECURITY).resolve(file) : otherwise.file();
        String type = text(section + ".type");
        String alias = text(section + ".alias");
        return new KeyStoreSettings(
                name == null ? path : home.resolve(SECURITY).resolve(name).normalize(),
                type == null ? (otherwise == null ? "JKS" : otherwise.type()) : type,
                secret(section + ".password", otherwise == null ? null : otherwise.password(), otherwise),
                alias == null ? (otherwise == null ? DEFAULT : otherwise.alias()) : alias,
                secret(section + ".key_password", otherwise == null ? null : otherwise.keyPassword(), otherwise));
    }

    private @Nullable Secret secret(String key, @Nullable Secret inherited, @Nullable KeyStoreSettings otherwise) {
        if (toml.get(key).isEmpty()) {
            return otherwise == null ? new Secret(DEFAULT) : inherited;
        }
        String text = text(key);
        return text == null ? null : new Secret(text);
    }

    /** The value, or null when it is not there or cannot be resolved. */
    @Nullable
    String text(String key) {
        return toml.get(key).map(quiet::resolve).orElse(null);
    }

    private int number(String key) {
        String text = text(key);
        return text != null && text.trim().matches("\\d{1,5}") ? Integer.parseInt(text.trim()) : 0;
    }
}
