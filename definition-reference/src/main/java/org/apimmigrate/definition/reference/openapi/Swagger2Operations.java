package org.apimmigrate.definition.reference.openapi;

import io.swagger.models.HttpMethod;
import io.swagger.models.Operation;
import io.swagger.models.Path;
import io.swagger.models.Swagger;
import io.swagger.models.auth.OAuth2Definition;
import io.swagger.models.auth.SecuritySchemeDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apimmigrate.definition.Reason;
import org.apimmigrate.definition.UriTemplate;
import org.jspecify.annotations.Nullable;

/** Lists the operations of an OpenAPI 2.0 definition as the server does for its URL mappings. */
final class Swagger2Operations {

    private static final List<String> SCHEMES = List.of("default", "OAuth2Security");

    private final DeclaredScopes declared;
    private final @Nullable String scheme;

    private Swagger2Operations(DeclaredScopes declared, @Nullable String scheme) {
        this.declared = declared;
        this.scheme = scheme;
    }

    static List<UriTemplate> of(Swagger model) throws OperationsUnreadable {
        String scheme = scheme(model);
        Swagger2Operations operations = new Swagger2Operations(declared(model, scheme), scheme);
        List<UriTemplate> templates = new ArrayList<>();
        for (Map.Entry<String, Path> path : model.getPaths().entrySet()) {
            if (path.getValue() == null) {
                throw new OperationsUnreadable(
                        new Reason("The path has no content.", JsonPointers.child("/paths", path.getKey())));
            }
            for (Map.Entry<HttpMethod, Operation> operation :
                    path.getValue().getOperationMap().entrySet()) {
                templates.add(operations.template(path.getKey(), operation.getKey(), operation.getValue()));
            }
        }
        return templates;
    }

    private UriTemplate template(String path, HttpMethod method, Operation operation) throws OperationsUnreadable {
        String place = JsonPointers.operation(path, method.name());
        Extensions extensions = new Extensions(operation.getVendorExtensions(), place);
        List<String> required = new ArrayList<>();
        for (String scope : scopes(operation, extensions)) {
            if (scope != null && !scope.isBlank()) {
                declared.require(scope, place);
                required.add(scope);
            }
        }
        String authType = extensions.text(Extensions.AUTH_TYPE);
        String tier = extensions.text(Extensions.THROTTLING_TIER);
        extensions.checkOthers(Long.class);
        return new UriTemplate(method.name(), path, required, authType == null ? "Any" : authType, tier);
    }

    private List<String> scopes(Operation operation, Extensions extensions) throws OperationsUnreadable {
        if (operation.getSecurity() != null) {
            for (Map<String, List<String>> requirement : operation.getSecurity()) {
                List<String> scopes = requirement.get(scheme);
                if (scopes != null) {
                    return scopes;
                }
            }
        }
        return ExtensionScopes.of(extensions);
    }

    /** The name of the OAuth 2 scheme that the server takes scopes from. */
    private static @Nullable String scheme(Swagger model) throws OperationsUnreadable {
        Map<String, SecuritySchemeDefinition> schemes = model.getSecurityDefinitions();
        if (schemes == null) {
            return null;
        }
        for (Map.Entry<String, SecuritySchemeDefinition> entry : schemes.entrySet()) {
            if (entry.getValue() == null) {
                throw new OperationsUnreadable(new Reason(
                        "The security definition has no readable content; is its `type` basic, apiKey or oauth2?",
                        JsonPointers.child("/securityDefinitions", entry.getKey())));
            }
        }
        for (String name : SCHEMES) {
            SecuritySchemeDefinition definition = schemes.get(name);
            if (definition != null && "oauth2".equals(definition.getType())) {
                return name;
            }
        }
        return null;
    }

    private static DeclaredScopes declared(Swagger model, @Nullable String scheme) throws OperationsUnreadable {
        if (scheme != null
                && model.getSecurityDefinitions().get(scheme) instanceof OAuth2Definition oauth2
                && oauth2.getScopes() != null) {
            return DeclaredScopes.ofScheme(
                    oauth2.getScopes().keySet(),
                    oauth2.getVendorExtensions(),
                    JsonPointers.child("/securityDefinitions", scheme));
        }
        return DeclaredScopes.ofExtension(model.getVendorExtensions());
    }
}
