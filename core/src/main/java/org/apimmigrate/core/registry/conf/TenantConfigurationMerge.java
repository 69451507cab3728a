package org.apimmigrate.core.registry.conf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Completes a 4.0.0 configuration for 4.1.0: adds what 4.1.0 needs and the tenant lacks, changes nothing that the tenant has
 * (facts/steps.md#step-6; defects D-9 to D-12, D-31).
 *
 * @param pack the default of the 4.1.0 pack
 */
public record TenantConfigurationMerge(TenantConfiguration pack) {

    private static final String SCOPES = "RESTAPIScopes";
    private static final String SCOPE = "Scope";
    private static final String NAME = "Name";
    private static final String ROLES = "Roles";
    private static final String MAPPINGS = "RoleMappings";
    private static final String DEFAULT_ROLES = "DefaultRoles";
    private static final String SUBSCRIBE = "apim:subscribe";
    private static final String ADMIN = "admin";

    /**
     * The completed configuration; the very same when there is nothing to add.
     *
     * @param adminRole admin role of this tenant
     */
    public TenantConfiguration complete(TenantConfiguration tenant, String adminRole) {
        ObjectNode json = tenant.json().deepCopy();
        addDefaultRoles(json);
        addRequiredKeys(json);
        ArrayNode scopes = scopes(json);
        if (scopes != null) {
            letAdminSubscribe(json, scopes, adminRole);
            addScopes(json, scopes, adminRole);
        }
        return json.equals(tenant.json()) ? tenant : TenantConfiguration.of(json);
    }

    /**
     * Keys that 4.1.0 insists on when an administrator saves the configuration; an absent one meant the same as the default. The scopes
     * have their own rule, because of the roles in them.
     */
    private void addRequiredKeys(ObjectNode json) {
        for (String key : TenantConfigurationSchema.REQUIRED) {
            JsonNode value = pack.json().get(key);
            if (!json.has(key) && value != null && !key.equals(SCOPES)) {
                json.set(key, value.deepCopy());
            }
        }
    }

    private void addDefaultRoles(ObjectNode json) {
        JsonNode present = json.get(DEFAULT_ROLES);
        ObjectNode roles;
        if (present == null || present.isNull()) {
            roles = json.putObject(DEFAULT_ROLES);
        } else if (present instanceof ObjectNode object) {
            roles = object;
        } else {
            return; // something of the tenant's own; it is kept, invariant I-16 reports
        }
        for (Map.Entry<String, JsonNode> role : pack.json().path(DEFAULT_ROLES).properties()) {
            if (!roles.has(role.getKey())) {
                roles.set(role.getKey(), role.getValue().deepCopy());
            }
        }
    }

    /** The tenant's list of scopes, made where it is missing; null where something else is in its place. */
    private static @Nullable ArrayNode scopes(ObjectNode json) {
        JsonNode holder = json.get(SCOPES);
        if (holder == null || holder.isNull()) {
            holder = json.putObject(SCOPES);
        }
        if (!(holder instanceof ObjectNode object)) {
            return null;
        }
        JsonNode list = object.get(SCOPE);
        if (list == null || list.isNull()) {
            return object.putArray(SCOPE);
        }
        return list instanceof ArrayNode array ? array : null;
    }

    private void letAdminSubscribe(ObjectNode json, ArrayNode scopes, String adminRole) {
        for (JsonNode scope : scopes) {
            if (!(scope instanceof ObjectNode entry)
                    || !SUBSCRIBE.equals(scope.path(NAME).asText())) {
                continue;
            }
            List<String> roles = split(scope.path(ROLES).asText());
            boolean granted = roles.stream()
                    .anyMatch(r -> r.equals(adminRole) || mapped(json, r).equals(adminRole));
            if (!granted) {
                String before = scope.path(ROLES).asText().strip();
                entry.put(ROLES, before.isEmpty() ? adminRole : before + "," + adminRole);
            }
        }
    }

    private void addScopes(ObjectNode json, ArrayNode scopes, String adminRole) {
        Set<String> present = new HashSet<>();
        scopes.forEach(scope -> present.add(scope.path(NAME).asText()));
        for (JsonNode scope : pack.json().path(SCOPES).path(SCOPE)) {
            String name = scope.path(NAME).asText();
            if (present.add(name)) {
                scopes.addObject()
                        .put(NAME, name)
                        .put(ROLES, rolesFor(json, scope.path(ROLES).asText(), adminRole));
            }
        }
    }

    /**
     * The pack's roles as this tenant needs them written: the pack's own mapping does not come along, so it is applied; the tenant's
     * mapping stays in the configuration and the server applies it; an admin role of another name takes the place of "admin" unless
     * that mapping does it.
     */
    private String rolesFor(ObjectNode json, String packRoles, String adminRole) {
        List<String> roles = new ArrayList<>();
        for (String role : split(packRoles)) {
            String name = mapped(pack.json(), role);
            boolean rename = name.equals(ADMIN) && !json.path(MAPPINGS).has(ADMIN);
            roles.add(rename ? adminRole : name);
        }
        return String.join(",", roles);
    }

    private static String mapped(ObjectNode json, String role) {
        return json.path(MAPPINGS).path(role).asText(role);
    }

    private static List<String> split(String roles) {
        return Arrays.stream(roles.split(",", -1))
                .map(String::strip)
                .filter(r -> !r.isEmpty())
                .toList();
    }
}
