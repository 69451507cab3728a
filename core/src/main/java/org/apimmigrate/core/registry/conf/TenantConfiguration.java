package org.apimmigrate.core.registry.conf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.apimmigrate.core.registry.xml.Utf8;
import org.jspecify.annotations.Nullable;

/**
 * A tenant's configuration as data. Key order and numbers stay as written; the text is kept so that what needs no change keeps its
 * bytes. Never printed: it may hold secrets (defect D-30).
 *
 * @param text without byte order mark
 */
public record TenantConfiguration(ObjectNode json, String text) {

    private static final int MAX_BYTES = 4 * 1024 * 1024;
    private static final ObjectMapper MAPPER = mapper();

    /** The configuration, or nothing when the bytes are no UTF-8, no JSON, or JSON but not an object. */
    public static Optional<TenantConfiguration> parse(byte @Nullable [] content) {
        if (content == null || content.length > MAX_BYTES) {
            return Optional.empty();
        }
        return Utf8.decode(content).map(Utf8::withoutMark).flatMap(TenantConfiguration::parse);
    }

    private static Optional<TenantConfiguration> parse(String text) {
        try {
            return MAPPER.readTree(text) instanceof ObjectNode json
                    ? Optional.of(new TenantConfiguration(json, text))
                    : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** From data that the caller changed; the text is written again. */
    static TenantConfiguration of(ObjectNode json) {
        try {
            return new TenantConfiguration(json, MAPPER.writer(printer()).writeValueAsString(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree that was read cannot be written", e);
        }
    }

    /** Equal as data, whatever the layout: a server prints the pack's default in its own way. */
    public boolean sameAs(TenantConfiguration other) {
        return json.equals(other.json);
    }

    /** Content for {@code AM_SYSTEM_CONFIGS.CONFIGURATION}. */
    public byte[] bytes() {
        return Utf8.encode(text);
    }

    /** Names of the scopes in {@code RESTAPIScopes}, in order. */
    public Set<String> scopeNames() {
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode scope : json.path("RESTAPIScopes").path("Scope")) {
            names.add(scope.path("Name").asText());
        }
        return names;
    }

    private static ObjectMapper mapper() {
        return JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(200)
                                .maxNumberLength(1000)
                                .build())
                        .build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
    }

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        return printer;
    }
}
