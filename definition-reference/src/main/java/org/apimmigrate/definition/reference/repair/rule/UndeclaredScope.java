package org.apimmigrate.definition.reference.repair.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apimmigrate.definition.ApiFacts;
import org.apimmigrate.definition.reference.repair.ApiDocument;
import org.apimmigrate.definition.reference.repair.RepairRule;
import org.apimmigrate.definition.reference.repair.source.SourceNode;

/** A scope that an operation needs and the security scheme does not declare: it gets declared, where 4.1.0 looks for it. */
public final class UndeclaredScope implements RepairRule {

    private static final String DEFAULT = "default";
    private static final String REST = "OAuth2Security";
    private static final String SCHEMES = "securitySchemes";
    private static final String SCOPES = "scopes";

    /** Declares scopes with their roles; a scheme next to it would put it out of use. */
    private static final String OLD = "x-wso2-security";

    /** What the publisher writes where no real address is known. */
    private static final String AUTHORIZATION_URL = "https://test.com";

    @Override
    public void apply(ApiDocument api, ApiFacts facts) {
        if (api.isOpenApi3()) {
            Set<String> used = UsedScopes.of(api, List.of(DEFAULT, REST));
            if (!used.isEmpty()) {
                openApi3(api, used);
            }
        } else if (api.isSwagger2()) {
            for (String name : List.of(DEFAULT, REST)) {
                SourceNode scheme = api.root().at("securityDefinitions", name);
                if (scheme != null && "oauth2".equals(scheme.textOf("type"))) {
                    declare(api, UsedScopes.of(api, List.of(name)), scheme);
                    return;
                }
            }
        }
    }

    /** The server takes the first of these that has scopes. */
    private static void openApi3(ApiDocument api, Set<String> used) {
        SourceNode implicit = api.root().at("components", SCHEMES, DEFAULT, "flows", "implicit");
        SourceNode password = api.root().at("components", SCHEMES, REST, "flows", "password");
        if (implicit != null && (implicit.has(SCOPES) || password == null || !password.has(SCOPES))) {
            declare(api, used, implicit);
        } else if (password != null) {
            declare(api, used, password);
        } else {
            addScheme(api, used);
        }
    }

    private static void declare(ApiDocument api, Set<String> used, SourceNode holder) {
        SourceNode scopes = holder.get(SCOPES);
        Map<String, String> missing = new LinkedHashMap<>();
        for (String scope : used) {
            if (scopes == null || !scopes.has(scope)) {
                missing.put(scope, "");
            }
        }
        if (missing.isEmpty()) {
            return;
        }
        String change = "Declared the scopes " + String.join(", ", missing.keySet()) + ".";
        if (scopes != null) {
            api.source().addAll(scopes, missing, change);
        } else if (!api.root().has(OLD)) {
            api.source().add(holder, SCOPES, missing, change);
        }
    }

    /** A document without any scheme gets the one that the publisher would write. */
    private static void addScheme(ApiDocument api, Set<String> used) {
        SourceNode components = api.root().get("components");
        String change = "Added the security scheme `default` with the scopes " + String.join(", ", used) + ".";
        Map<String, Object> scheme = scheme(used);
        if (api.root().has(OLD)) {
            return;
        }
        if (components == null) {
            api.source().add(api.root(), "components", Map.of(SCHEMES, Map.of(DEFAULT, scheme)), change);
        } else if (!components.has(SCHEMES)) {
            api.source().add(components, SCHEMES, Map.of(DEFAULT, scheme), change);
        } else if (!components.membersOf(SCHEMES).isEmpty() && components.at(SCHEMES, DEFAULT) == null) {
            api.source().add(Objects.requireNonNull(components.get(SCHEMES)), DEFAULT, scheme, change);
        }
    }

    private static Map<String, Object> scheme(Set<String> used) {
        Map<String, String> scopes = new LinkedHashMap<>();
        used.forEach(scope -> scopes.put(scope, ""));
        Map<String, Object> implicit = new LinkedHashMap<>();
        implicit.put("authorizationUrl", AUTHORIZATION_URL);
        implicit.put(SCOPES, scopes);
        Map<String, Object> scheme = new LinkedHashMap<>();
        scheme.put("type", "oauth2");
        scheme.put("flows", Map.of("implicit", implicit));
        return scheme;
    }
}
