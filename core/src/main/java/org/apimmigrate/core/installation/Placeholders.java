package org.apimmigrate.core.installation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apimmigrate.core.error.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Replaces {@code $secret{}}, {@code $sys{}}, {@code $env{}} and {@code $ref{}} in values of deployment.toml (facts/configuration.md#placeholders). As in
 * the server, each kind may yield placeholders of the kinds after it, in this order; what comes from a secret is taken as it is.
 * Only values that are asked for are looked at, so that a variable which only the gateway's machine has does no harm here.
 */
final class Placeholders {

    private static final Pattern ANY = Pattern.compile("\\$(secret|sys|env|ref)\\{([^}]*)}");

    private enum Kind {
        SECRET,
        SYS,
        ENV,
        REF
    }

    private final DeploymentToml toml;
    private final ConfigurationSecrets secrets;
    private final Map<String, String> environment;
    private final Map<String, String> systemProperties;
    private final Mistakes mistakes;
    private final Deque<String> references = new ArrayDeque<>();

    Placeholders(
            DeploymentToml toml,
            ConfigurationSecrets secrets,
            Map<String, String> environment,
            Map<String, String> systemProperties,
            Mistakes mistakes) {
        this.toml = toml;
        this.secrets = secrets;
        this.environment = environment;
        this.systemProperties = systemProperties;
        this.mistakes = mistakes;
    }

    /** The value with everything replaced, or null when something in it cannot be; then the mistakes say what. */
    @Nullable
    String resolve(DeploymentToml.Entry entry) {
        Optional<String> template = TemplateText.in(entry.text());
        if (template.isPresent()) {
            mistakes.add(entry.line(), entry.key() + ": " + template.get());
            return null;
        }
        boolean secret = entry.text().contains("$secret{");
        String resolved = resolve(entry.text(), entry.line(), Kind.SECRET);
        // a secret reaches the server past its XML files, everything else through them
        return resolved == null || secret ? resolved : XmlText.plain(resolved);
    }

    private @Nullable String resolve(String text, int line, Kind from) {
        StringBuilder result = new StringBuilder();
        boolean complete = true;
        Matcher matcher = ANY.matcher(text);
        while (matcher.find()) {
            Kind kind = Kind.valueOf(matcher.group(1).toUpperCase(java.util.Locale.ROOT));
            String name = matcher.group(2).trim();
            String value = kind.compareTo(from) < 0 ? matcher.group() : value(kind, name, line);
            if (value == null) {
                complete = false;
            } else {
                matcher.appendReplacement(result, Matcher.quoteReplacement(value));
            }
        }
        return complete ? matcher.appendTail(result).toString() : null;
    }

    private @Nullable String value(Kind kind, String name, int line) {
        return switch (kind) {
            case SECRET -> {
                Secret secret = secrets.of(name, line, mistakes);
                yield secret == null ? null : secret.reveal();
            }
            case SYS -> outside("$sys", "system property", systemProperties.get(name), name, line, Kind.ENV);
            case ENV -> outside("$env", "environment variable", environment.get(name), name, line, Kind.REF);
            case REF -> reference(name, line);
        };
    }

    private @Nullable String outside(
            String kind, String what, @Nullable String value, String name, int line, Kind next) {
        if (value == null) {
            mistakes.add(line, "%s{%s}: the %s %s is not set here".formatted(kind, name, what, name));
            return null;
        }
        return resolve(value, line, next);
    }

    private @Nullable String reference(String key, int line) {
        DeploymentToml.Entry target = toml.get(key).orElse(null);
        if (target == null) {
            mistakes.add(line, "$ref{" + key + "}: the file has no key " + key);
            return null;
        }
        if (references.contains(key)) {
            mistakes.add(line, "$ref{" + key + "}: the reference refers to itself");
            return null;
        }
        references.push(key);
        try {
            return resolve(target.text(), target.line(), Kind.SECRET);
        } finally {
            references.pop();
        }
    }
}
