package org.apimmigrate.core.registry.conf;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reports what of an old configuration is not in a new one as it was, apart from what the merge may add (invariant I-16). */
public final class TenantConfigurationLosses {

    private static final String SCOPES = "RESTAPIScopes";
    private static final String ROLES = "DefaultRoles";
    private static final String SUBSCRIBE = "apim:subscribe";

    private TenantConfigurationLosses() {}

    /** Paths of keys, never values. */
    public static List<String> between(TenantConfiguration before, TenantConfiguration after) {
        List<String> losses = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : before.json().properties()) {
            String key = entry.getKey();
            JsonNode now = after.json().path(key);
            if (key.equals(SCOPES) && entry.getValue().isObject()) {
                scopes(entry.getValue(), now, losses);
            } else if (key.equals(ROLES) && entry.getValue().isObject()) {
                entry.getValue().properties().stream()
                        .filter(role -> !role.getValue().equals(now.get(role.getKey())))
                        .forEach(role -> losses.add(ROLES + "." + role.getKey()));
            } else if (!entry.getValue().isNull() && !entry.getValue().equals(now)) {
                losses.add(key);
            }
        }
        return losses;
    }

    private static void scopes(JsonNode before, JsonNode after, List<String> losses) {
        Map<String, JsonNode> now = new HashMap<>();
        after.path("Scope").forEach(scope -> now.putIfAbsent(scope.path("Name").asText(), scope));
        for (JsonNode scope : before.path("Scope")) {
            String name = scope.path("Name").asText();
            String roles = scope.path("Roles").asText();
            String rolesNow =
                    now.containsKey(name) ? now.get(name).path("Roles").asText() : null;
            boolean grown = name.equals(SUBSCRIBE) && rolesNow != null && rolesNow.startsWith(roles.strip());
            if (!roles.equals(rolesNow) && !grown) {
                losses.add(SCOPES + " " + name);
            }
        }
    }
}
