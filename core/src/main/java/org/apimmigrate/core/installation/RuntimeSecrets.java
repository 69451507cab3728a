package org.apimmigrate.core.installation;

import java.util.Locale;
import java.util.Map;
import org.apimmigrate.core.error.Secret;
import org.jspecify.annotations.Nullable;

/**
 * With {@code [runtime_secrets] enable} the server takes secrets from a vault outside. This tool does not speak to vaults: it takes
 * such an alias from the environment.
 */
final class RuntimeSecrets implements ConfigurationSecrets {

    private static final String PREFIX = "APIM_MIGRATE_SECRET_";

    private final DeploymentToml toml;
    private final Map<String, String> environment;
    private final ConfigurationSecrets otherwise;

    /** @param otherwise asked for aliases that are in {@code [secrets]} after all */
    RuntimeSecrets(DeploymentToml toml, Map<String, String> environment, ConfigurationSecrets otherwise) {
        this.toml = toml;
        this.environment = environment;
        this.otherwise = otherwise;
    }

    @Override
    public @Nullable Secret of(String alias, int line, Mistakes mistakes) {
        String variable = PREFIX + alias.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
        String value = environment.get(variable);
        if (value != null) {
            return new Secret(value);
        }
        boolean outside = toml.get("runtime_secrets.enable")
                .filter(e -> e.text().equalsIgnoreCase("true"))
                .isPresent();
        if (outside && toml.get("secrets." + alias).isEmpty()) {
            mistakes.add(
                    line,
                    "$secret{" + alias
                            + "}: [runtime_secrets] takes it from outside; give it here in the environment variable "
                            + variable);
            return null;
        }
        return otherwise.of(alias, line, mistakes);
    }
}
