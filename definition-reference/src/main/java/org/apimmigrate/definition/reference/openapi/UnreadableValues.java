package org.apimmigrate.definition.reference.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Map;
import java.util.function.BiPredicate;
import org.apimmigrate.definition.Reason;
import org.jspecify.annotations.Nullable;

/** Values that make the parsers fail without a word about the place. */
final class UnreadableValues {

    private static final int DEEPEST = 500;

    private UnreadableValues() {}

    /** What to say of a number that a parser threw at. */
    static Reason number(JsonNode tree) {
        return new Reason(
                "4.1.0 cannot read a number here: it has no digits, or is larger than numbers can be."
                        + " Write a smaller one, or a text in quotes.",
                find(tree, "", 0, (parent, node) -> node.isDouble() && !Double.isFinite(node.doubleValue())));
    }

    /** The first value in an OpenAPI 2.0 document that is known to make its parser fail; null where there is none. */
    static @Nullable Reason inSwagger2(JsonNode tree) {
        Reason number = number(tree);
        if (number.place() != null) {
            return number;
        }
        String parameter = find(
                tree,
                "",
                0,
                (parent, node) ->
                        parent.equals("parameters") && node.isObject() && !node.has("in") && !node.has("$ref"));
        return parameter == null
                ? null
                : new Reason(
                        "The parameter has no `in`; 4.1.0 needs `path`, `query`, `header`, `body` or `formData` there.",
                        parameter);
    }

    /**
     * Pointer to the first value that fits.
     *
     * @param fits is given the name of the object or list that holds the value
     */
    private static @Nullable String find(JsonNode node, String pointer, int depth, BiPredicate<String, JsonNode> fits) {
        if (depth > DEEPEST) {
            return null;
        }
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);
        for (Iterator<Map.Entry<String, JsonNode>> members = node.fields(); members.hasNext(); ) {
            Map.Entry<String, JsonNode> member = members.next();
            String found = find(name, member.getValue(), JsonPointers.child(pointer, member.getKey()), depth, fits);
            if (found != null) {
                return found;
            }
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            String found = find(name, node.get(i), pointer + '/' + i, depth, fits);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable String find(
            String parent, JsonNode value, String pointer, int depth, BiPredicate<String, JsonNode> fits) {
        return fits.test(parent, value) ? pointer : find(value, pointer, depth + 1, fits);
    }
}
