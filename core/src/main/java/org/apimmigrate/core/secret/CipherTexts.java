package org.apimmigrate.core.secret;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the encrypted values in a JSON text whose strings may hold JSON again: the configuration of a key manager is JSON in JSON in
 * JSON. Each level is parsed for itself, so that each level's own escapes are undone; a server writes {@code =} as its
 * {@code \}{@code u003d} (facts/real-servers.md#after-this-tools-migration).
 */
public final class CipherTexts {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A server nests three levels; more than these are not looked into. */
    private static final int DEPTH = 8;

    private final List<CipherText> found = new ArrayList<>();

    private CipherTexts() {}

    /**
     * The values that describe themselves as encrypted, in their order in the text. Bare Base64 is not among them, since it may be
     * anything.
     *
     * @param text JSON; anything else holds no encrypted value
     */
    public static List<CipherText> in(String text) {
        CipherTexts search = new CipherTexts();
        search.text(text, DEPTH);
        return List.copyOf(search.found);
    }

    private void text(String text, int depth) {
        Optional<CipherText> value = CipherText.parse(text).filter(CipherText::describesItself);
        if (value.isPresent()) {
            found.add(value.get());
        } else if (depth > 0 && isJson(text)) {
            try {
                node(JSON.readTree(text), depth - 1);
            } catch (JsonProcessingException e) {
                // a text that only begins like JSON holds nothing that a server would read as an encrypted value
                return;
            }
        }
    }

    private void node(JsonNode node, int depth) {
        if (node.isTextual()) {
            text(node.textValue(), depth);
        } else if (node.path("c").isTextual() && node.path("t").isTextual()) {
            CipherText.parse(node.toString()).ifPresent(found::add);
        } else {
            node.forEach(child -> node(child, depth));
        }
    }

    private static boolean isJson(String text) {
        String trimmed = text.stripLeading();
        return trimmed.startsWith("{") || trimmed.startsWith("[") || trimmed.startsWith("\"");
    }
}
