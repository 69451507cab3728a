package org.apimmigrate.definition.reference.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.models.Swagger;
import io.swagger.parser.Swagger20Parser;
import io.swagger.parser.SwaggerResolver;
import io.swagger.parser.util.SwaggerDeserializationResult;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** The OpenAPI 2.0 parser, step by step as in its own {@code readWithInfo}. */
final class Swagger2Parser {

    private Swagger2Parser() {}

    /**
     * @param tree the document as this parser reads it
     * @return where the parser threw, no model and the exception's message; its own answer is "malformed or unreadable" whatever the cause
     */
    static Parsed<Swagger> resolved(Callable<JsonNode> tree, RefusedLoads loads) {
        try {
            SwaggerDeserializationResult result = new Swagger20Parser().readWithInfo(tree.call());
            @Nullable Swagger model = result.getSwagger();
            if (model != null) {
                model = new SwaggerResolver(model, loads.swagger2(), RefusedLoads.BASE).resolve();
            }
            return new Parsed<>(model, List.copyOf(result.getMessages()));
        } catch (Exception e) {
            return new Parsed<>(null, Collections.singletonList(e.getMessage()));
        }
    }
}
