package org.apimmigrate.definition.reference.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apimmigrate.definition.Reason;
import org.apimmigrate.definition.UriTemplate;
import org.jspecify.annotations.Nullable;

/** Lists the operations of an OpenAPI 3 definition as the server does for its URL mappings. */
final class OpenApi3Operations {

    private static final Set<PathItem.HttpMethod> METHODS = EnumSet.complementOf(EnumSet.of(PathItem.HttpMethod.TRACE));
    private static final String DEFAULT_SCHEME = "default";
    private static final String REST_SCHEME = "OAuth2Security";

    private final DeclaredScopes declared;

    private OpenApi3Operations(DeclaredScopes declared) {
        this.declared = declared;
    }

    static List<UriTemplate> of(OpenAPI model) throws OperationsUnreadable {
        if (model.getPaths() == null) {
            throw new OperationsUnreadable(
                    new Reason("`paths` is missing; write `paths: {}` if the API has no operations.", ""));
        }
        OpenApi3Operations operations = new OpenApi3Operations(declared(model));
        List<UriTemplate> templates = new ArrayList<>();
        for (Map.Entry<String, PathItem> path : model.getPaths().entrySet()) {
            if (path.getValue() == null) {
                throw new OperationsUnreadable(
                        new Reason("The path has no content.", JsonPointers.child("/paths", path.getKey())));
            }
            for (Map.Entry<PathItem.HttpMethod, Operation> operation :
                    path.getValue().readOperationsMap().entrySet()) {
                if (METHODS.contains(operation.getKey())) {
                    templates.add(operations.template(path.getKey(), operation.getKey(), operation.getValue()));
                }
            }
        }
        return templates;
    }

    private UriTemplate template(String path, PathItem.HttpMethod method, Operation operation)
            throws OperationsUnreadable {
        String place = JsonPointers.operation(path, method.name());
        Extensions extensions = new Extensions(operation.getExtensions(), place);
        List<String> scopes = scopes(operation, DEFAULT_SCHEME, extensions);
        if (scopes.isEmpty()) {
            scopes = scopes(operation, REST_SCHEME, extensions);
            if (scopes.size() == 1 && scopes.get(0).isBlank()) {
                declared.require(scopes.get(0), place);
            }
        }
        List<String> required = new ArrayList<>();
        for (String scope : scopes) {
            if (scope != null && !scope.isBlank()) {
                declared.require(scope, place);
                required.add(scope);
            }
        }
        String authType = extensions.text(Extensions.AUTH_TYPE);
        String tier = extensions.text(Extensions.THROTTLING_TIER);
        extensions.checkOthers(Number.class);
        return new UriTemplate(method.name(), path, required, authType == null ? "Any" : authType, tier);
    }

    /** The first requirement that names the scheme; where none does, the extension. */
    private static List<String> scopes(Operation operation, String scheme, Extensions extensions)
            throws OperationsUnreadable {
        if (operation.getSecurity() != null) {
            for (SecurityRequirement requirement : operation.getSecurity()) {
                List<String> scopes = requirement.get(scheme);
                if (scopes != null) {
                    return scopes;
                }
            }
        }
        return ExtensionScopes.of(extensions);
    }

    private static DeclaredScopes declared(OpenAPI model) throws OperationsUnreadable {
        Map<String, SecurityScheme> schemes =
                model.getComponents() == null ? null : model.getComponents().getSecuritySchemes();
        if (schemes == null) {
            return DeclaredScopes.ofExtension(model.getExtensions());
        }
        OAuthFlow implicit = flow(schemes.get(DEFAULT_SCHEME), OAuthFlows::getImplicit);
        if (implicit != null) {
            return DeclaredScopes.ofScheme(
                    implicit.getScopes().keySet(),
                    implicit.getExtensions(),
                    "/components/securitySchemes/default/flows/implicit");
        }
        OAuthFlow password = flow(schemes.get(REST_SCHEME), OAuthFlows::getPassword);
        return password == null
                ? DeclaredScopes.none()
                : DeclaredScopes.ofScheme(password.getScopes().keySet(), null, "/components/securitySchemes");
    }

    /** The flow of the scheme, null where the scheme, the flow or its scopes are missing. */
    private static @Nullable OAuthFlow flow(
            @Nullable SecurityScheme scheme, Function<OAuthFlows, @Nullable OAuthFlow> which) {
        OAuthFlow flow = scheme == null || scheme.getFlows() == null ? null : which.apply(scheme.getFlows());
        return flow == null || flow.getScopes() == null ? null : flow;
    }
}
