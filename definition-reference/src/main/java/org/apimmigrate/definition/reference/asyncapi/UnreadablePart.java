package org.apimmigrate.definition.reference.asyncapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.Map;
import org.apimmigrate.definition.Reason;
import org.apimmigrate.definition.reference.Failures;
import org.jspecify.annotations.Nullable;

/**
 * The place that the model reader fails at, which it does not say. It is found by reading the document with one of its parts at a time, and
 * then that part with one of its own, as long as one alone makes the reader fail.
 */
final class UnreadablePart {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String VERSION = "asyncapi";

    /** Parts to try, so that a document with thousands of them costs no more than a few. */
    private static final int TRIES = 300;

    private final ObjectNode document;
    private int tries;

    private UnreadablePart(ObjectNode document) {
        this.document = document;
    }

    static Reason of(String text, RuntimeException failure) {
        if (failure instanceof QuietReader.UnreadableAttribute unreadable) {
            return Reason.of("4.1.0 cannot read this: " + unreadable.getMessage() + ".");
        }
        try {
            return JSON.readTree(text) instanceof ObjectNode object
                    ? new UnreadablePart(object).reason()
                    : Failures.reason();
        } catch (JsonProcessingException e) {
            return new Reason(
                    "The JSON cannot be read: " + Failures.shortened(e.getOriginalMessage()) + ".",
                    e.getLocation() == null ? null : "line " + e.getLocation().getLineNr());
        }
    }

    private Reason reason() {
        String pointer = "";
        JsonNode part = document;
        RuntimeException failure = null;
        for (Found found = culprit(part, pointer); found != null; found = culprit(part, pointer)) {
            pointer = found.pointer();
            part = found.part();
            failure = found.failure();
        }
        if (failure == null) {
            return Failures.reason();
        }
        String name = pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
        return new Reason(
                "`" + Failures.shortened(name) + "` is " + kind(part) + "; 4.1.0 needs " + needed(failure) + " there.",
                pointer);
    }

    /** The part of a value that makes the reader fail alone; null where there is none. */
    private @Nullable Found culprit(JsonNode whole, String pointer) {
        if (whole instanceof ObjectNode object) {
            for (Iterator<Map.Entry<String, JsonNode>> parts = object.fields(); parts.hasNext(); ) {
                Map.Entry<String, JsonNode> part = parts.next();
                String name = part.getKey();
                ObjectNode alone = JSON.createObjectNode();
                alone.set(name, part.getValue());
                RuntimeException failure = failure(pointer, alone);
                if (failure != null) {
                    return new Found(
                            pointer + '/' + name.replace("~", "~0").replace("/", "~1"), part.getValue(), failure);
                }
            }
        } else if (whole instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                ArrayNode alone = JSON.createArrayNode();
                alone.add(array.get(i));
                RuntimeException failure = failure(pointer, alone);
                if (failure != null) {
                    return new Found(pointer + '/' + i, array.get(i), failure);
                }
            }
        }
        return null;
    }

    /** What the reader throws on a document that has nothing but this value at this place. */
    private @Nullable RuntimeException failure(String pointer, JsonNode value) {
        if (++tries > TRIES) {
            return null;
        }
        JsonNode root = value;
        String rest = pointer;
        while (!rest.isEmpty()) {
            int slash = rest.lastIndexOf('/');
            String name = rest.substring(slash + 1).replace("~1", "/").replace("~0", "~");
            rest = rest.substring(0, slash);
            if (document.at(rest).isArray()) {
                root = JSON.createArrayNode().add(root);
            } else {
                root = JSON.createObjectNode().set(name, root);
            }
        }
        ((ObjectNode) root).set(VERSION, document.get(VERSION));
        try {
            AsyncApiRules.read(root.toString());
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }

    private static String kind(JsonNode value) {
        if (value.isObject()) {
            return "an object";
        }
        if (value.isArray()) {
            return "a list";
        }
        return value.isNull() ? "null" : value.isTextual() ? "a text" : value.isNumber() ? "a number" : "true or false";
    }

    private static String needed(RuntimeException failure) {
        return String.valueOf(failure.getMessage())
                        .contains("cast to class com.fasterxml.jackson.databind.node.ArrayNode")
                ? "a list"
                : "an object";
    }

    private record Found(String pointer, JsonNode part, RuntimeException failure) {}
}
