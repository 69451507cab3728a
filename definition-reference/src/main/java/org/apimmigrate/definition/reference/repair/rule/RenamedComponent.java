package org.apimmigrate.definition.reference.repair.rule;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A component with its name before and after.
 *
 * @param section of {@code components}
 */
record RenamedComponent(String section, String before, String after) {

    /**
     * The reference with the new name, where it leads to the component or into it; null where it does not. References escape names as JSON
     * pointers, as URLs, as both, or not at all.
     */
    @Nullable
    String redirected(String reference) {
        String prefix = "#/components/" + section + "/";
        if (!reference.startsWith(prefix)) {
            return null;
        }
        String rest = reference.substring(prefix.length());
        if (rest.equals(before) || rest.startsWith(before + "/")) {
            return prefix + after + rest.substring(before.length());
        }
        int slash = rest.indexOf('/');
        String name = slash < 0 ? rest : rest.substring(0, slash);
        return before.equals(unescaped(name)) || before.equals(unescaped(decoded(name)))
                ? prefix + after + (slash < 0 ? "" : rest.substring(slash))
                : null;
    }

    private static String unescaped(String name) {
        return name.replace("~1", "/").replace("~0", "~");
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name; // a percent sign that escapes nothing
        }
    }
}
