package org.apimmigrate.definition.reference.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.parser.util.RefUtils;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apimmigrate.definition.Reason;
import org.apimmigrate.definition.Warning;
import org.apimmigrate.definition.reference.Failures;

/** The references of a document to other documents, with the place of each one's first use. */
final class ExternalReferences {

    private static final int MOST = 5;

    private final Map<String, String> placeByReference;

    private ExternalReferences(Map<String, String> placeByReference) {
        this.placeByReference = placeByReference;
    }

    /** Looks at every {@code $ref} of the tree, without recursion. */
    static ExternalReferences in(JsonNode tree) {
        Map<String, String> found = new LinkedHashMap<>();
        Deque<Map.Entry<String, JsonNode>> open = new ArrayDeque<>();
        open.add(Map.entry("", tree));
        while (!open.isEmpty()) {
            Map.Entry<String, JsonNode> next = open.poll();
            JsonNode node = next.getValue();
            JsonNode reference = node.path("$ref");
            if (reference.isTextual() && isExternal(reference.asText())) {
                found.putIfAbsent(reference.asText(), next.getKey());
            }
            if (node.isObject()) {
                Iterator<Map.Entry<String, JsonNode>> fields = node.fields();
                while (fields.hasNext()) {
                    Map.Entry<String, JsonNode> field = fields.next();
                    open.add(Map.entry(JsonPointers.child(next.getKey(), field.getKey()), field.getValue()));
                }
            } else if (node.isArray()) {
                for (int i = 0; i < node.size(); i++) {
                    open.add(Map.entry(next.getKey() + '/' + i, node.get(i)));
                }
            }
        }
        return new ExternalReferences(found);
    }

    Reason reason() {
        if (placeByReference.isEmpty()) {
            return Reason.of("The definition refers to another document, which is not available to the server.");
        }
        String names = placeByReference.keySet().stream()
                .limit(MOST)
                .map(name -> "`" + Failures.shortened(name) + "`")
                .collect(Collectors.joining(", "));
        int more = placeByReference.size() - MOST;
        return new Reason(
                "The definition refers to other documents, which the server cannot load: " + names
                        + (more > 0 ? " and " + more + " more" : "") + ". Put their content into the definition.",
                placeByReference.values().iterator().next());
    }

    List<Warning> warnings() {
        return placeByReference.entrySet().stream()
                .limit(MOST)
                .map(entry -> new Warning(
                        Warning.Kind.REMOTE_REFERENCE,
                        "Refers to `" + Failures.shortened(entry.getKey())
                                + "`. It was not fetched; a server that can fetch it may decide otherwise.",
                        entry.getValue()))
                .toList();
    }

    private static boolean isExternal(String reference) {
        return RefUtils.isAnExternalRefFormat(RefUtils.computeRefFormat(reference));
    }
}
