package org.apimmigrate.definition.reference.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * A place in the words of the parsers, for instance {@code paths.'/pets'(get).responses.200.description}, found again in the document.
 *
 * @param pointer JSON pointer to the deepest node on the way that exists
 * @param last what the place ends with: the attribute's name
 */
record MessagePlace(String pointer, String last) {

    static MessagePlace of(JsonNode tree, String where) {
        JsonNode node = tree;
        String pointer = "";
        String last = "";
        String rest = where;
        while (true) {
            rest = withoutSeparators(rest);
            String name = node.isArray() ? index(rest) : field(node, rest);
            if (name == null) {
                break;
            }
            JsonNode child = node.isArray() ? node.path(Integer.parseInt(name)) : node.path(name);
            if (child.isMissingNode()) {
                break;
            }
            node = child;
            last = name;
            pointer = JsonPointers.child(pointer, name);
            rest = rest.substring(name.length());
        }
        String left = rest.strip();
        return new MessagePlace(pointer, left.isEmpty() ? last : afterLastSeparator(left));
    }

    private static String withoutSeparators(String text) {
        int start = 0;
        while (start < text.length() && ".'()[] ".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return text.substring(start);
    }

    private static @Nullable String index(String text) {
        int end = 0;
        while (end < text.length() && end < 9 && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end == 0 ? null : text.substring(0, end);
    }

    /** The longest name of a member that the text begins with: names may hold the separators themselves. */
    private static @Nullable String field(JsonNode node, String text) {
        String best = null;
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!name.isEmpty()
                    && text.startsWith(name)
                    && (best == null || name.length() > best.length())
                    && (text.length() == name.length() || ".'()[] ".indexOf(text.charAt(name.length())) >= 0)) {
                best = name;
            }
        }
        return best;
    }

    private static String afterLastSeparator(String text) {
        int dot = text.lastIndexOf('.');
        return dot < 0 || dot == text.length() - 1 ? text : text.substring(dot + 1);
    }
}
