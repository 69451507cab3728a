package org.apimmigrate.cli.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apimmigrate.core.text.SecretMask;

/**
 * Everything that goes into the bundle goes through here, although logs and reports are masked when they are written: the secrets that this
 * installation is known to have, what {@link SecretMask} finds, and encrypted values.
 */
final class BundleMask {

    /** Base64 of a cipher text: long, of all kinds of characters, and without the slashes that a path has. */
    private static final Pattern LONG_BASE64 = Pattern.compile("[A-Za-z0-9+/_=-]{60,}");

    /** What the server writes: JSON with the cipher text, in Base64. */
    private static final Pattern CIPHER_JSON = Pattern.compile("\\beyJ[A-Za-z0-9+/_=-]{20,}");

    /** Ends of the names of fields that hold a secret. */
    private static final List<String> SECRET_FIELDS =
            List.of("password", "passwd", "secret", "authorization", "token", "credential", "apikey");

    private static final int CHARACTERS_OF_A_SLASH = 20;

    /** A whole header, up to the end of the line or of the text that it is quoted in. */
    private static final Pattern HEADER = Pattern.compile(
            "(?i)((?:proxy-)?authorization|(?:set-)?cookie|x-[\\w-]*(?:key|token|auth)[\\w-]*|apikey|internal-key)(\\\\?[\"']?\\s*[:=]\\s*\\\\?[\"']?)"
                    + "[^\\r\\n\"']+");

    private static final Pattern USER_INFO = Pattern.compile("(\\w://)[^\\s/\"'?#]*@");

    private final KnownSecrets known;
    private final ObjectMapper mapper = new ObjectMapper();

    BundleMask(KnownSecrets known) {
        this.known = known;
    }

    String text(String text) {
        String masked = known.without(text);
        masked = HEADER.matcher(masked).replaceAll("$1$2***");
        masked = USER_INFO.matcher(masked).replaceAll("$1***@");
        masked = CIPHER_JSON.matcher(masked).replaceAll("***");
        masked = LONG_BASE64
                .matcher(masked)
                .replaceAll(found -> isCipher(found.group()) ? "***" : Matcher.quoteReplacement(found.group()));
        return SecretMask.mask(masked);
    }

    /** A JSON text with each text in it masked; what is no JSON is masked as a text. */
    String json(String text) {
        try {
            return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(masked(mapper.readTree(text)));
        } catch (JsonProcessingException e) {
            // cut off by a full disk, say: it is shown as far as it goes
            return text(text);
        }
    }

    /** The same on one line. */
    String jsonLine(String line) {
        try {
            return mapper.writeValueAsString(masked(mapper.readTree(line)));
        } catch (JsonProcessingException e) {
            return text(line);
        }
    }

    private JsonNode masked(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            ObjectNode result = mapper.createObjectNode();
            for (String name : names) {
                result.set(text(name), field(name, object.get(name)));
            }
            return result;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode result = mapper.createArrayNode();
            array.forEach(each -> result.add(masked(each)));
            return result;
        }
        return node.isTextual() ? new TextNode(text(node.textValue())) : node;
    }

    private JsonNode field(String name, JsonNode value) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean named = SECRET_FIELDS.stream().anyMatch(lower::endsWith);
        return named && value.isValueNode() && !value.isBoolean() ? new TextNode("***") : masked(value);
    }

    private static boolean isCipher(String text) {
        long slashes = text.chars().filter(c -> c == '/').count();
        return text.chars().anyMatch(Character::isUpperCase)
                && text.chars().anyMatch(Character::isLowerCase)
                && text.chars().anyMatch(Character::isDigit)
                && slashes * CHARACTERS_OF_A_SLASH <= text.length();
    }
}
