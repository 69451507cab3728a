package org.apimmigrate.core.installation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apimmigrate.core.database.Dbms;
import org.apimmigrate.core.database.UrlForm;
import org.apimmigrate.core.error.Secret;
import org.jspecify.annotations.Nullable;

/** Turns one section of deployment.toml into database settings; says everything that is missing or wrong in it. */
final class DatabaseSection {

    private static final String POOL_OPTIONS = "pool_options.";
    private static final String PACK_ACCOUNT = "wso2carbon";

    private final UrlForms forms;
    private final Placeholders placeholders;
    private final CarbonTokens tokens;
    private final java.nio.file.@Nullable Path home;
    private final Mistakes mistakes;

    DatabaseSection(
            UrlForms forms,
            Placeholders placeholders,
            CarbonTokens tokens,
            java.nio.file.@Nullable Path home,
            Mistakes mistakes) {
        this.forms = forms;
        this.placeholders = placeholders;
        this.tokens = tokens;
        this.home = home;
        this.mistakes = mistakes;
    }

    /**
     * Reads a section.
     *
     * @param section {@code [database.shared_db]}; for messages
     * @param keys its entries, without the section's name
     * @param line of its heading; 0 when the pack's default stands for it
     * @return null when it is not usable; then the mistakes say why
     */
    @Nullable
    DatabaseSettings read(String section, Map<String, DeploymentToml.Entry> keys, int line) {
        Map<String, String> values = new HashMap<>();
        Map<String, String> poolOptions = new TreeMap<>();
        boolean readable = true;
        for (Map.Entry<String, DeploymentToml.Entry> key : keys.entrySet()) {
            String value = placeholders.resolve(key.getValue());
            readable &= value != null;
            if (value != null && key.getKey().startsWith(POOL_OPTIONS)) {
                poolOptions.put(key.getKey().substring(POOL_OPTIONS.length()), value);
            } else if (value != null) {
                values.put(key.getKey(), value);
            }
        }
        if (!readable) {
            return null;
        }
        String url = url(section, values, keys, line);
        if (url == null) {
            return null;
        }
        boolean pack = line == 0 || url.equals(forms.h2().packUrl(section));
        String username = required(section, "username", values, line, pack);
        String password = required(section, "password", values, line, pack);
        String located = located(section, url, lineOf(keys, "url", line));
        if (username == null || password == null || located == null) {
            return null;
        }
        return new DatabaseSettings(
                section,
                Optional.ofNullable(values.get("type"))
                        .map(t -> t.toLowerCase(Locale.ROOT))
                        .orElse(null),
                located,
                username,
                new Secret(password),
                values.get("driver"),
                poolOptions);
    }

    private @Nullable String required(String section, String key, Map<String, String> values, int line, boolean pack) {
        String value = values.get(key);
        if (value == null && pack) {
            return PACK_ACCOUNT;
        }
        if (value == null || (key.equals("username") && value.isBlank())) {
            mistakes.add(line, section + " has no " + key);
            return null;
        }
        return value;
    }

    private @Nullable String url(
            String section, Map<String, String> values, Map<String, DeploymentToml.Entry> keys, int line) {
        String type = values.get("type");
        Optional<UrlForm> byType = type == null ? Optional.empty() : forms.ofType(type);
        if (type != null && byType.isEmpty()) {
            mistakes.add(
                    lineOf(keys, "type", line),
                    "%s type = \"%s\": unknown; one of %s".formatted(section, type, forms.types()));
            return null;
        }
        String url = values.get("url");
        if (url != null && !url.isBlank()) {
            return consistent(section, url.trim(), byType, lineOf(keys, "url", line)) ? url.trim() : null;
        }
        String packUrl = forms.h2().packUrl(section);
        boolean h2 = byType.isEmpty() || byType.get().dbms() == Dbms.H2;
        if (packUrl != null && h2 && !values.containsKey("hostname")) {
            return packUrl;
        }
        return fromParts(section, byType, values, line);
    }

    private boolean consistent(String section, String url, Optional<UrlForm> byType, int line) {
        Optional<UrlForm> byUrl = forms.ofUrl(url);
        if (byUrl.isEmpty()) {
            mistakes.add(line, "%s url: does not begin with one of %s".formatted(section, forms.schemes()));
            return false;
        }
        if (byType.isPresent() && byType.get().dbms() != byUrl.get().dbms()) {
            mistakes.add(
                    line,
                    "%s type says %s, the url says %s"
                            .formatted(
                                    section,
                                    byType.get().dbms().title(),
                                    byUrl.get().dbms().title()));
            return false;
        }
        return true;
    }

    private @Nullable String fromParts(String section, Optional<UrlForm> form, Map<String, String> values, int line) {
        if (form.isEmpty()) {
            mistakes.add(line, "%s has neither url nor type with hostname, port and name".formatted(section));
            return null;
        }
        Map<String, String> parts = new LinkedHashMap<>();
        boolean complete = !form.get().parts().isEmpty();
        if (!complete) {
            mistakes.add(line, section + " has no url");
        }
        for (List<String> alternatives : form.get().parts()) {
            Optional<String> given =
                    alternatives.stream().filter(values::containsKey).findFirst();
            if (given.isPresent()) {
                parts.put(given.get(), values.get(given.get()));
            } else {
                complete = false;
                mistakes.add(
                        line, "%s has no url, and to make one %s is missing".formatted(section, alternatives.get(0)));
            }
        }
        return complete ? form.get().url(parts) : null;
    }

    /** With tokens replaced and H2 paths absolute: the server's working directory is the home (facts/vendor-client.md#start). */
    private @Nullable String located(String section, String url, int line) {
        String replaced = tokens.replace(url, line);
        if (replaced == null || !forms.h2().rules(replaced) || !forms.h2().relative(replaced)) {
            return replaced;
        }
        if (home == null) {
            mistakes.add(line, section + " url: the H2 path is relative to the home; give --home");
            return null;
        }
        return forms.h2().absolute(replaced, home);
    }

    private static int lineOf(Map<String, DeploymentToml.Entry> keys, String key, int otherwise) {
        return keys.containsKey(key) ? keys.get(key).line() : otherwise;
    }
}
