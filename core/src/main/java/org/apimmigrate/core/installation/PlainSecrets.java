package org.apimmigrate.core.installation;

import org.apimmigrate.core.error.Secret;
import org.jspecify.annotations.Nullable;

/** Entries of {@code [secrets]} that the cipher tool has not encrypted yet: {@code "[plain]"} (facts/configuration.md#placeholders). */
final class PlainSecrets implements ConfigurationSecrets {

    private final DeploymentToml toml;
    private final ConfigurationSecrets encrypted;

    /** @param encrypted asked for entries that are cipher text */
    PlainSecrets(DeploymentToml toml, ConfigurationSecrets encrypted) {
        this.toml = toml;
        this.encrypted = encrypted;
    }

    @Override
    public @Nullable Secret of(String alias, int line, Mistakes mistakes) {
        DeploymentToml.Entry entry = toml.get("secrets." + alias).orElse(null);
        if (entry == null) {
            mistakes.add(line, "$secret{" + alias + "}: there is no \"" + alias + "\" in [secrets]");
            return null;
        }
        String text = entry.text();
        if (text.length() >= 2 && text.startsWith("[") && text.endsWith("]")) {
            return new Secret(text.substring(1, text.length() - 1));
        }
        return encrypted.of(alias, line, mistakes);
    }
}
