package org.apimmigrate.definition.reference.openapi;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.swagger.parser.util.DeserializationUtils;
import io.swagger.v3.parser.ObjectMapperFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apimmigrate.definition.Reason;
import org.apimmigrate.definition.reference.Failures;

/**
 * A document as text, and how to read it: what starts with a brace is JSON, all else YAML.
 *
 * @param text decoded as UTF-8; a byte order mark stays in, which makes the document YAML
 */
record DefinitionText(String text) {

    private static final ObjectMapper JSON = ObjectMapperFactory.createJson();
    private static final ObjectMapper YAML = ObjectMapperFactory.createYaml();

    static DefinitionText of(byte[] content) {
        return new DefinitionText(new String(content, StandardCharsets.UTF_8));
    }

    boolean isBlank() {
        return text.trim().isEmpty();
    }

    boolean isJson() {
        return text.trim().startsWith("{");
    }

    /** The tree as the OpenAPI 3 parser reads it; repeated keys are an error. */
    DefinitionTree tree() throws IOException {
        if (isJson()) {
            return new DefinitionTree(JSON.readTree(text), false);
        }
        try (YAMLParser parser = (YAMLParser) YAML.createParser(text)) {
            YamlPeculiarities peculiarities = new YamlPeculiarities(parser);
            JsonNode root = YAML.readTree(peculiarities);
            return new DefinitionTree(root == null ? MissingNode.getInstance() : root, peculiarities.found());
        }
    }

    /**
     * The tree as the 2.0 parser reads it.
     *
     * @param tree what the OpenAPI 3 attempt made of the text; of JSON both read the same tree, of YAML each has its own reader
     */
    JsonNode swagger2Tree(JsonNode tree) throws IOException {
        return isJson() ? tree : DeserializationUtils.readYamlTree(text, null);
    }

    /** The place of a syntax error, in words. */
    Reason reason(JsonProcessingException error) {
        JsonLocation location = error.getLocation();
        return new Reason(
                "The " + (isJson() ? "JSON" : "YAML") + " cannot be read: "
                        + Failures.shortened(error.getOriginalMessage()),
                location == null || location.getLineNr() < 1 ? null : "line " + location.getLineNr());
    }
}
