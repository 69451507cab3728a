package org.apimmigrate.core.check.artifact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apimmigrate.core.secret.CipherText;
import org.jspecify.annotations.Nullable;

/**
 * The JSON in an artifact's {@code endpointConfig}.
 *
 * @param json null when the text is no JSON object
 * @param empty no endpoint configuration at all, which is normal for products and WEBSUB
 */
public record EndpointConfiguration(@Nullable JsonNode json, boolean empty) {

    private static final List<String> SIDES = List.of("production", "sandbox");

    /** What a server casts to a text. */
    private static final List<String> TEXTS = List.of(
            "type", "username", "password", "grantType", "tokenUrl", "clientId", "clientSecret", "customParameters");

    private static final List<String> SECRETS = List.of("password", "clientSecret");

    /** The secret access key of an AWS Lambda function that is the endpoint. */
    private static final String LAMBDA_SECRET = "amznSecretKey";

    /** The shortest cipher text of an RSA key that a server takes (1,024 bits); bytes. */
    private static final int SHORTEST_CIPHER = 128;

    /** Lengths of cipher texts of usual RSA keys: 1,024 to 4,096 bits; bytes. */
    private static final Set<Integer> RSA_CIPHERS = Set.of(SHORTEST_CIPHER, 256, 384, 512);

    private static final String MASK = "***";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** From the text in the artifact. */
    public static EndpointConfiguration read(String text) {
        if (text.isBlank() || text.equals("null")) {
            return new EndpointConfiguration(null, true);
        }
        try {
            JsonNode json = MAPPER.readTree(text);
            return new EndpointConfiguration(json != null && json.isObject() ? json : null, false);
        } catch (JsonProcessingException e) {
            return new EndpointConfiguration(null, false);
        }
    }

    /** Why a server cannot read it; empty when it can. Never a value. */
    public List<String> defects() {
        if (empty) {
            return List.of();
        }
        if (json == null) {
            return List.of("it is not a JSON object");
        }
        List<String> defects = new ArrayList<>();
        JsonNode security = json.path("endpoint_security");
        if (!security.isMissingNode() && !security.isNull() && !security.isObject()) {
            defects.add("endpoint_security is not an object");
        }
        for (String side : SIDES) {
            JsonNode one = security.path(side);
            if (!one.isMissingNode() && !one.isNull() && !one.isObject()) {
                defects.add("endpoint_security." + side + " is not an object");
            }
            for (String name : TEXTS) {
                JsonNode value = one.path(name);
                if (isNoText(value)) {
                    defects.add("endpoint_security." + side + "." + name + " is not a text");
                }
            }
        }
        return defects;
    }

    /** The text with texts where a server reads texts; nothing when there is nothing to do, or more than that is wrong. */
    public Optional<String> repaired() {
        if (json == null || defects().isEmpty()) {
            return Optional.empty();
        }
        ObjectNode copy = json.deepCopy();
        for (String side : SIDES) {
            if (copy.path("endpoint_security").path(side) instanceof ObjectNode one) {
                for (String name : TEXTS) {
                    JsonNode value = one.path(name);
                    if (isNoText(value)) {
                        one.put(name, text(value));
                    }
                }
            }
        }
        EndpointConfiguration result = new EndpointConfiguration(copy, false);
        return result.defects().isEmpty() ? Optional.of(copy.toString()) : Optional.empty();
    }

    /**
     * One value that {@link #repaired} turns into a text.
     *
     * @param now and {@code then} as JSON, with stars in place of every value
     */
    public record Rewrite(String place, String now, String then) {}

    /** What {@link #repaired} changes. */
    public List<Rewrite> rewrites() {
        List<Rewrite> rewrites = new ArrayList<>();
        if (json == null) {
            return rewrites;
        }
        for (String side : SIDES) {
            for (String name : TEXTS) {
                JsonNode value = json.path("endpoint_security").path(side).path(name);
                if (isNoText(value)) {
                    JsonNode masked = masked(value);
                    rewrites.add(new Rewrite(
                            "endpoint_security." + side + "." + name,
                            value.isContainerNode() ? masked.toString() : MASK + " (no text)",
                            TextNode.valueOf(text(masked)).toString()));
                }
            }
        }
        return rewrites;
    }

    /** The configuration with stars in place of every value of the endpoint security and of other secrets; empty when it is no JSON object. */
    public String withoutSecrets() {
        if (json == null) {
            return "";
        }
        ObjectNode copy = json.deepCopy();
        if (copy.has("endpoint_security")) {
            copy.set("endpoint_security", masked(copy.get("endpoint_security")));
        }
        if (copy.has(LAMBDA_SECRET)) {
            copy.put(LAMBDA_SECRET, MASK);
        }
        return copy.toString();
    }

    private static boolean isNoText(JsonNode value) {
        return !value.isMissingNode() && !value.isNull() && !value.isTextual();
    }

    private static String text(JsonNode value) {
        return value.isContainerNode() ? value.toString() : value.asText();
    }

    private static JsonNode masked(JsonNode value) {
        if (value.isObject()) {
            ObjectNode copy = MAPPER.createObjectNode();
            value.properties().forEach(entry -> copy.set(entry.getKey(), masked(entry.getValue())));
            return copy;
        }
        if (value.isArray()) {
            // how many there are would reveal the length of a password that is stored by characters
            return MAPPER.createArrayNode().add(MASK);
        }
        return TextNode.valueOf(MASK);
    }

    /** Places of passwords and client secrets that are no cipher text. */
    List<String> secretsInClear() {
        List<String> places = new ArrayList<>();
        secrets().forEach((place, value) -> {
            if (!value.isBlank() && !encrypted(value)) {
                places.add(place);
            }
        });
        return places;
    }

    /** A password or client secret that a server has encrypted. */
    record EncryptedSecret(String place, CipherText value) {}

    /** Passwords and client secrets that are cipher texts, as far as they can be distinguished from a password that looks like one. */
    List<EncryptedSecret> encryptedSecrets() {
        List<EncryptedSecret> secrets = new ArrayList<>();
        secrets().forEach((place, value) -> CipherText.parse(value)
                .filter(text -> text.describesItself() || RSA_CIPHERS.contains(text.bytes().length))
                .ifPresent(text -> secrets.add(new EncryptedSecret(place, text))));
        return secrets;
    }

    /** Place to value: passwords and client secrets of both sides, and the key of an AWS Lambda, which is next to them. */
    private Map<String, String> secrets() {
        Map<String, String> secrets = new LinkedHashMap<>();
        if (json == null) {
            return secrets;
        }
        for (String side : SIDES) {
            for (String name : SECRETS) {
                put(
                        secrets,
                        "endpoint_security." + side + "." + name,
                        json.path("endpoint_security").path(side).path(name));
            }
        }
        put(secrets, LAMBDA_SECRET, json.path(LAMBDA_SECRET));
        return secrets;
    }

    private static void put(Map<String, String> secrets, String place, JsonNode value) {
        if (value.isValueNode() && !value.isNull()) {
            secrets.put(place, value.asText());
        }
    }

    /** Cipher texts are Base64, of the bytes themselves or of a JSON text that holds them; a password of that length is none. */
    private static boolean encrypted(String value) {
        try {
            return Base64.getDecoder().decode(value.strip()).length >= SHORTEST_CIPHER;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
