package org.apimmigrate.definition.reference.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.models.Swagger;
import io.swagger.v3.oas.models.OpenAPI;
import java.io.IOException;
import java.util.List;
import org.apimmigrate.definition.UriTemplate;

/** The operations of an OpenAPI document of either version. */
public final class OpenApiOperations {

    private OpenApiOperations() {}

    /** The operations; empty if the server cannot list them. */
    public static List<UriTemplate> of(byte[] content) throws IOException {
        DefinitionText text = DefinitionText.of(content);
        JsonNode tree = text.tree().root();
        OpenAPI model = OpenApi3Parser.unresolved(tree).model();
        try {
            if (model != null) {
                return OpenApi3Operations.of(model);
            }
            Swagger swagger = Swagger2Parser.resolved(() -> text.swagger2Tree(tree), new RefusedLoads())
                    .model();
            return swagger == null || swagger.getPaths() == null ? List.of() : Swagger2Operations.of(swagger);
        } catch (OperationsUnreadable e) {
            return List.of();
        }
    }
}
