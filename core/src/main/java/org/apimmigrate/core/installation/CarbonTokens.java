package org.apimmigrate.core.installation;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tokens that the server itself replaces at run time, such as {@code ${carbon.home}}: system properties of its process. */
final class CarbonTokens {

    private static final Pattern TOKEN = Pattern.compile("\\$\\{([^}]*)}");

    private final @Nullable Path home;
    private final Map<String, String> systemProperties;
    private final Mistakes mistakes;

    CarbonTokens(@Nullable Path home, Map<String, String> systemProperties, Mistakes mistakes) {
        this.home = home;
        this.systemProperties = systemProperties;
        this.mistakes = mistakes;
    }

    /** The text with its tokens replaced, or null when one is unknown; then the mistakes say which. */
    @Nullable
    String replace(String text, int line) {
        StringBuilder result = new StringBuilder();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            String value = value(matcher.group(1).trim());
            if (value == null) {
                mistakes.add(line, matcher.group() + " is not known here" + (home == null ? "; give --home" : ""));
                return null;
            }
            matcher.appendReplacement(result, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(result).toString();
    }

    private @Nullable String value(String name) {
        String given = systemProperties.get(name);
        if (given != null || home == null) {
            return given;
        }
        return switch (name) {
            case "carbon.home" -> home.toString();
            case "carbon.config.dir.path" -> home.resolve("repository/conf").toString();
            case "carbon.repository" -> home.resolve("repository").toString();
            default -> null;
        };
    }
}
