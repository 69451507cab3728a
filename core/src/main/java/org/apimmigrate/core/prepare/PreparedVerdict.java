package org.apimmigrate.core.prepare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.apimmigrate.definition.ContentHash;
import org.apimmigrate.definition.DefinitionKind;
import org.apimmigrate.definition.Outcome;
import org.apimmigrate.definition.Reason;
import org.apimmigrate.definition.Verdict;
import org.apimmigrate.definition.Warning;
import org.jspecify.annotations.Nullable;

/**
 * A verdict by content, as one line of a file.
 *
 * @param definition kind and hash of the content that was judged
 */
record PreparedVerdict(ContentHash definition, Verdict verdict) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HASH = "[0-9a-f]{64}";

    /** Only what the libraries have said: that they got no answer depends on the machine. */
    static boolean keeps(Verdict verdict) {
        return verdict.outcome() == Outcome.ACCEPTED || verdict.outcome() == Outcome.REFUSED;
    }

    String line() {
        ObjectNode line = JSON.createObjectNode();
        line.put("kind", definition.kind().name());
        line.put("sha256", definition.sha256());
        ArrayNode reasons = JSON.createArrayNode();
        verdict.reasons()
                .forEach(reason ->
                        reasons.addObject().put("message", reason.message()).put("place", reason.place()));
        ArrayNode warnings = JSON.createArrayNode();
        verdict.warnings().forEach(warning -> warnings.addObject()
                .put("kind", warning.kind().name())
                .put("message", warning.message())
                .put("place", warning.place()));
        if (!reasons.isEmpty()) {
            line.set("reasons", reasons);
        }
        if (!warnings.isEmpty()) {
            line.set("warnings", warnings);
        }
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts can be written", e);
        }
    }

    /** @throws IllegalArgumentException for anything that {@link #line} does not write */
    static PreparedVerdict of(String line) {
        try {
            JsonNode tree = JSON.readTree(line);
            List<Reason> reasons = new ArrayList<>();
            tree.path("reasons").forEach(each -> reasons.add(new Reason(text(each, "message"), place(each))));
            List<Warning> warnings = new ArrayList<>();
            tree.path("warnings")
                    .forEach(each -> warnings.add(
                            new Warning(Warning.Kind.valueOf(text(each, "kind")), text(each, "message"), place(each))));
            String hash = text(tree, "sha256");
            if (!hash.matches(HASH)) {
                throw new IllegalArgumentException("not a hash: " + hash);
            }
            return new PreparedVerdict(
                    new ContentHash(DefinitionKind.valueOf(text(tree, "kind")), hash),
                    new Verdict(reasons.isEmpty() ? Outcome.ACCEPTED : Outcome.REFUSED, reasons, warnings));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a line of JSON", e);
        }
    }

    private static String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("no text " + name);
        }
        return value.textValue();
    }

    private static @Nullable String place(JsonNode node) {
        return node.path("place").textValue();
    }
}
