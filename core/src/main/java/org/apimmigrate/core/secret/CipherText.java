package org.apimmigrate.core.secret;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value that the server or its cipher tool has encrypted. Two forms: bare Base64, or one that says how it was made: JSON with
 * {@code c} (cipher text), {@code t} (transformation), {@code tp} and {@code tpd} (thumbprint of the certificate and its digest),
 * {@code iv}; that JSON may itself be Base64 (facts/real-servers.md#before-the-migration).
 *
 * @param transformation null in the bare form
 * @param thumbprint hex, upper case; null when not reported
 */
public record CipherText(
        byte[] bytes,
        @Nullable String transformation,
        @Nullable String thumbprint,
        @Nullable String thumbprintDigest,
        byte @Nullable [] initialisationVector) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** An encrypted value is some hundred characters; more is no cipher text. */
    private static final int LIMIT = 16_384;

    private static final Pattern THUMBPRINT = Pattern.compile("[0-9A-F]{2,128}");

    /** What a server names for {@code tpd}. */
    private static final Set<String> DIGESTS = Set.of("SHA-1", "SHA-256", "SHA-512");

    /** Empty when the text is neither form. */
    public static Optional<CipherText> parse(String text) {
        String trimmed = text.trim();
        if (trimmed.isEmpty() || trimmed.length() > LIMIT) {
            return Optional.empty();
        }
        if (trimmed.startsWith("{")) {
            return described(trimmed);
        }
        byte[] bytes = decoded(trimmed);
        if (bytes == null) {
            return Optional.empty();
        }
        // one in 256 bare cipher texts begins with the same byte as a description
        Optional<CipherText> described =
                bytes[0] == '{' ? described(new String(bytes, StandardCharsets.UTF_8)) : Optional.empty();
        return described.or(() -> Optional.of(new CipherText(bytes, null, null, null, null)));
    }

    /** Does it say by itself that it is a cipher text? Bare Base64 may be anything. */
    public boolean describesItself() {
        return transformation != null;
    }

    private static Optional<CipherText> described(String text) {
        JsonNode node;
        try {
            node = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
        byte[] bytes = node.path("c").isTextual() ? decoded(node.path("c").asText()) : null;
        if (bytes == null || !node.path("t").isTextual()) {
            return Optional.empty();
        }
        byte[] vector = node.path("iv").isTextual() ? decoded(node.path("iv").asText()) : null;
        return Optional.of(inner(
                bytes,
                node.path("t").asText(),
                thumbprint(node),
                node.path("tpd").asText("SHA-1"),
                vector));
    }

    /** Of a form that can be compared and shown; what else a row may hold there names no certificate. */
    private static @Nullable String thumbprint(JsonNode node) {
        String text = node.path("tp").asText("").toUpperCase(Locale.ROOT);
        return THUMBPRINT.matcher(text).matches()
                        && DIGESTS.contains(node.path("tpd").asText("SHA-1"))
                ? text
                : null;
    }

    /** With AES/GCM the cipher text is a JSON of its own, {@code cipher} and {@code initializationVector}. */
    private static CipherText inner(
            byte[] bytes, String transformation, @Nullable String thumbprint, String digest, byte @Nullable [] vector) {
        if (bytes.length > 0 && bytes[0] == '{') {
            try {
                JsonNode node = JSON.readTree(bytes);
                byte[] cipher = decoded(node.path("cipher").asText());
                byte[] own = decoded(node.path("initializationVector").asText());
                if (cipher != null && node.has("cipher")) {
                    return new CipherText(cipher, transformation, thumbprint, digest, own == null ? vector : own);
                }
            } catch (java.io.IOException e) {
                // no JSON after all: a cipher text may begin with any byte
                return new CipherText(bytes, transformation, thumbprint, digest, vector);
            }
        }
        return new CipherText(bytes, transformation, thumbprint, digest, vector);
    }

    private static byte @Nullable [] decoded(String text) {
        try {
            return Base64.getMimeDecoder().decode(text).length == 0
                    ? null
                    : Base64.getDecoder().decode(text.replaceAll("\\s", ""));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
