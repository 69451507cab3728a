package org.apimmigrate.core.installation;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads the keys next to the databases that the migration heeds (facts/configuration.md#mounts, facts/configuration.md#keys), each with the server's default. */
final class FactsReader {

    private final DeploymentToml toml;
    private final Placeholders placeholders;
    private final Mistakes mistakes;
    private final UnaryOperator<@Nullable String> unneeded;

    /** @param unneeded gives values that the migration does not need: null for one that cannot be resolved, which is no mistake */
    FactsReader(
            DeploymentToml toml,
            Placeholders placeholders,
            Mistakes mistakes,
            UnaryOperator<@Nullable String> unneeded) {
        this.toml = toml;
        this.placeholders = placeholders;
        this.mistakes = mistakes;
        this.unneeded = unneeded;
    }

    DeploymentToml.@Nullable Entry entry(String key) {
        return toml.get(key).orElse(null);
    }

    Installation.Facts read() {
        Installation.Facts defaults = Installation.Facts.DEFAULTS;
        return new Installation.Facts(
                text("super_admin.admin_role", defaults.adminRole()),
                flag("tenant_mgt.enable_email_domain", defaults.emailUserNames()),
                path("governance_data.path", defaults.governancePath()),
                path("config_data.path", defaults.configPath()),
                number("indexing.re_indexing"),
                unneeded.apply("apim.key_manager.type"),
                withoutUser(unneeded.apply("apim.key_manager.service_url")));
    }

    /** Nobody needs name and password in it: nothing is called with them, and the url is shown. By text, as it need not be a url at all. */
    private static @Nullable String withoutUser(@Nullable String url) {
        return url == null ? null : url.replaceFirst("//.*@", "//");
    }

    private String text(String key, String otherwise) {
        String text = text(key);
        return text == null ? otherwise : text;
    }

    private @Nullable String text(String key) {
        DeploymentToml.Entry entry = entry(key);
        return entry == null ? null : placeholders.resolve(entry);
    }

    private boolean flag(String key, boolean otherwise) {
        String text = text(key, Boolean.toString(otherwise));
        if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
            mistakes.add(toml.get(key).orElseThrow().line(), key + " = \"" + text + "\": neither true nor false");
        }
        return Boolean.parseBoolean(text);
    }

    private @Nullable Integer number(String key) {
        String text = text(key);
        if (text == null) {
            return null;
        }
        try {
            return Integer.valueOf(text.trim());
        } catch (NumberFormatException e) {
            mistakes.add(toml.get(key).orElseThrow().line(), key + " = \"" + text + "\": not a whole number");
            return null;
        }
    }

    /** Registry paths are compared as text, so a slash at the end would hide everything below. */
    private String path(String key, String otherwise) {
        String text = text(key, otherwise);
        if (text == null) {
            return otherwise;
        }
        if (!text.startsWith("/")) {
            mistakes.add(
                    toml.get(key).orElseThrow().line(), key + " = \"" + text + "\": a registry path begins with /");
        }
        return text.length() > 1 && text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
