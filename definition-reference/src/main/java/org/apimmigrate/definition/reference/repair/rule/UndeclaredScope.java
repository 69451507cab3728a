package org.apimmigrate.definition.reference.repair.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apimmigrate.definition.ApiFacts;
import org.apimmigrate.definition.reference.repair.ApiDocument;
import org.apimmigrate.definition.reference.repair.ApiOperation;
import org.apimmigrate.definition.reference.repair.RepairRule;
import org.apimmigrate.definition.reference.repair.source.SourceNode;
import org.jspecify.annotations.Nullable;

/** A scope that an operation needs and the security scheme does not declare: it gets declared. */
public final class UndeclaredScope implements RepairRule {

    private static final String DEFAULT = "default";
    /** What the publisher writes where no real address is known. */
    private static final String AUTHORIZATION_URL = "https://test.com";

    @Override
    public void apply(ApiDocument api, ApiFacts facts) {
        Set<String> used = used(api);
        if (used.isEmpty()) {
            return;
        }
        if (api.isOpenApi3()) {
            declare(api, used, api.root().at("components", "securitySchemes", DEFAULT), "flows", "implicit");
            addScheme(api, used, "components", "securitySchemes", scheme3(used));
        } else if (api.isSwagger2()) {
            declare(api, used, api.root().at("securityDefinitions", DEFAULT));
        }
    }

    private static Set<String> used(ApiDocument api) {
        Set<String> scopes = new LinkedHashSet<>();
        for (ApiOperation operation : api.operations()) {
            SourceNode security = operation.node().get("security");
            for (SourceNode requirement : security == null ? List.<SourceNode>of() : security.items()) {
                SourceNode names = requirement.get(DEFAULT);
                if (names != null) {
                    names.items().stream()
                            .map(SourceNode::text)
                            .filter(name -> name != null && !name.isBlank())
                            .forEach(scopes::add);
                }
            }
        }
        return scopes;
    }

    /** Adds to the scopes of a scheme that is there, one in a round. */
    private static void declare(ApiDocument api, Set<String> used, @Nullable SourceNode scheme, String... flow) {
        SourceNode holder = scheme == null ? null : scheme.at(flow);
        SourceNode scopes = holder == null ? null : holder.get("scopes");
        if (scopes == null) {
            return;
        }
        for (String scope : used) {
            if (!scopes.has(scope)) {
                api.source().add(scopes, scope, "", "Declared the scope `" + scope + "`.");
            }
        }
    }

    /** A document without any scheme gets the one that the publisher would write. */
    private static void addScheme(
            ApiDocument api, Set<String> used, String section, String schemes, Map<String, Object> scheme) {
        SourceNode components = api.root().get(section);
        String change = "Added the security scheme `default` with the scopes " + String.join(", ", used) + ".";
        if (components == null) {
            api.source().add(api.root(), section, Map.of(schemes, Map.of(DEFAULT, scheme)), change);
        } else if (!components.has(schemes)) {
            api.source().add(components, schemes, Map.of(DEFAULT, scheme), change);
        } else if (!components.membersOf(schemes).isEmpty() && components.at(schemes, DEFAULT) == null) {
            api.source().add(Objects.requireNonNull(components.get(schemes)), DEFAULT, scheme, change);
        }
    }

    private static Map<String, Object> scheme3(Set<String> used) {
        Map<String, String> scopes = new LinkedHashMap<>();
        new ArrayList<>(used).forEach(scope -> scopes.put(scope, ""));
        Map<String, Object> implicit = new LinkedHashMap<>();
        implicit.put("authorizationUrl", AUTHORIZATION_URL);
        implicit.put("scopes", scopes);
        Map<String, Object> scheme = new LinkedHashMap<>();
        scheme.put("type", "oauth2");
        scheme.put("flows", Map.of("implicit", implicit));
        return scheme;
    }
}
