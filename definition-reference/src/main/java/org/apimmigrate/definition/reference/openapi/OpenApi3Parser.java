package org.apimmigrate.definition.reference.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIResolver;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import io.swagger.v3.parser.util.OpenAPIDeserializer;
import java.util.Collections;
import java.util.List;

/** The OpenAPI 3 parser in the two halves of its own {@code readContents}: tree to model, then references. */
final class OpenApi3Parser {

    private OpenApi3Parser() {}

    /** As the server reads it for its verdict, references resolved. */
    static Parsed<OpenAPI> resolved(JsonNode tree, RefusedLoads loads) {
        Parsed<OpenAPI> plain = unresolved(tree);
        if (plain.model() == null) {
            return plain;
        }
        try {
            OpenAPI model = new OpenAPIResolver(plain.model(), loads.openApi3(), RefusedLoads.BASE).resolve();
            return new Parsed<>(model, plain.messages());
        } catch (Exception e) {
            // the parser, too, lets this message take the place of all others
            return new Parsed<>(plain.model(), Collections.singletonList(e.getMessage()));
        }
    }

    /** As the server reads it to list the operations. */
    static Parsed<OpenAPI> unresolved(JsonNode tree) {
        SwaggerParseResult result = new OpenAPIDeserializer().deserialize(tree, null, new ParseOptions());
        return new Parsed<>(result.getOpenAPI(), result.getMessages() == null ? List.of() : result.getMessages());
    }
}
