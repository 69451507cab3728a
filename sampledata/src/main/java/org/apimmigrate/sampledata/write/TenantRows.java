package org.apimmigrate.sampledata.write;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apimmigrate.sampledata.model.SampleTenant;
import org.apimmigrate.sampledata.rows.Rows;
import org.apimmigrate.sampledata.rows.TableRows;
import org.jspecify.annotations.Nullable;

/** What the API Manager database holds of a tenant besides APIs and applications (facts/rows.md#api-manager-rows). */
public final class TenantRows {
    private final SampleRandom random;
    private final TableRows keyManagers;
    private final TableRows environments;
    private final TableRows hosts;
    private final TableRows categories;
    private final TableRows blocks;
    private final TableRows subscriptionPolicies;
    private final TableRows applicationPolicies;
    private final TableRows apiPolicies;
    private final TableRows scopes;
    private final TableRows scopeBindings;
    private final TableRows sharedScopes;
    private final Map<String, String> environmentOrganizations = new TreeMap<>();
    private final Map<String, String> categoryOrganizations = new TreeMap<>();
    private final Map<String, String> keyManagerOrganizations = new TreeMap<>();
    private int environmentId;
    private int conditionId;
    private int policyId;
    private int scopeId;

    /** @param value the column VALUE as this DBMS wants it written */
    public TenantRows(Rows rows, SampleRandom random, String value) {
        this.random = random;
        keyManagers = rows.table(
                "AM_KEY_MANAGER",
                "UUID",
                "NAME",
                "DISPLAY_NAME",
                "DESCRIPTION",
                "TYPE",
                "CONFIGURATION",
                "ENABLED",
                "TENANT_DOMAIN");
        environments = rows.table(
                "AM_GATEWAY_ENVIRONMENT", "ID", "UUID", "NAME", "TENANT_DOMAIN", "DISPLAY_NAME", "DESCRIPTION");
        hosts = rows.table(
                "AM_GW_VHOST",
                "GATEWAY_ENV_ID",
                "HOST",
                "HTTP_CONTEXT",
                "HTTP_PORT",
                "HTTPS_PORT",
                "WS_PORT",
                "WSS_PORT");
        categories = rows.table("AM_API_CATEGORIES", "UUID", "NAME", "DESCRIPTION", "TENANT_ID");
        blocks = rows.table("AM_BLOCK_CONDITIONS", "CONDITION_ID", "TYPE", value, "ENABLED", "DOMAIN", "UUID");
        subscriptionPolicies = rows.table(
                "AM_POLICY_SUBSCRIPTION",
                "POLICY_ID",
                "NAME",
                "DISPLAY_NAME",
                "TENANT_ID",
                "QUOTA_TYPE",
                "QUOTA",
                "UNIT_TIME",
                "TIME_UNIT",
                "IS_DEPLOYED",
                "CUSTOM_ATTRIBUTES",
                "STOP_ON_QUOTA_REACH",
                "BILLING_PLAN",
                "UUID");
        applicationPolicies = rows.table(
                "AM_POLICY_APPLICATION",
                "POLICY_ID",
                "NAME",
                "DISPLAY_NAME",
                "TENANT_ID",
                "QUOTA_TYPE",
                "QUOTA",
                "UNIT_TIME",
                "TIME_UNIT",
                "IS_DEPLOYED",
                "UUID");
        apiPolicies = rows.table(
                "AM_API_THROTTLE_POLICY",
                "POLICY_ID",
                "NAME",
                "DISPLAY_NAME",
                "TENANT_ID",
                "DEFAULT_QUOTA_TYPE",
                "DEFAULT_QUOTA",
                "DEFAULT_UNIT_TIME",
                "DEFAULT_TIME_UNIT",
                "APPLICABLE_LEVEL",
                "IS_DEPLOYED",
                "UUID");
        scopes = rows.table("AM_SCOPE", "SCOPE_ID", "NAME", "DISPLAY_NAME", "DESCRIPTION", "TENANT_ID", "SCOPE_TYPE");
        scopeBindings = rows.table("AM_SCOPE_BINDING", "SCOPE_ID", "SCOPE_BINDING", "BINDING_TYPE");
        sharedScopes = rows.table("AM_SHARED_SCOPE", "NAME", "UUID", "TENANT_ID");
    }

    /** Writes all rows of a tenant that was loaded. */
    public void write(SampleTenant tenant) {
        keyManager(tenant, "Resident Key Manager", null, "default");
        keyManager(tenant, "Okta", "Okta of " + tenant.domain(), "Okta");
        environment(tenant, "eu_prod", List.of("api.eu.example.org", "api2.eu.example.org"));
        environment(tenant, "us_test", List.of("api.us.example.org"));
        category(tenant, "retail");
        category(tenant, "internal");
        blockConditions(tenant);
        policies(tenant);
        scope(tenant);
    }

    /** Environment UUID to organization. */
    public Map<String, String> environmentOrganizations() {
        return environmentOrganizations;
    }

    /** Category UUID to organization. */
    public Map<String, String> categoryOrganizations() {
        return categoryOrganizations;
    }

    /** Key manager UUID to organization. */
    public Map<String, String> keyManagerOrganizations() {
        return keyManagerOrganizations;
    }

    private void keyManager(SampleTenant tenant, String name, @Nullable String displayName, String type) {
        String uuid = random.uuid();
        byte[] configuration =
                "{\"self_validate_jwt\":true,\"enable_token_generation\":true}".getBytes(StandardCharsets.UTF_8);
        keyManagers.add(uuid, name, displayName, "", type, configuration, true, tenant.domain());
        keyManagerOrganizations.put(uuid, tenant.domain());
    }

    private void environment(SampleTenant tenant, String name, List<String> hostNames) {
        String uuid = random.uuid();
        int id = ++environmentId;
        environments.add(id, uuid, name, tenant.domain(), "Environment " + name, "");
        hostNames.forEach(host -> hosts.add(id, host, "", "8280", "8243", "9099", "8099"));
        environmentOrganizations.put(uuid, tenant.domain());
    }

    private void category(SampleTenant tenant, String name) {
        String uuid = random.uuid();
        categories.add(uuid, name, "Category " + name, tenant.id());
        categoryOrganizations.put(uuid, tenant.domain());
    }

    private void blockConditions(SampleTenant tenant) {
        String context = tenant.contextPrefix() + "/blocked/1.0.0";
        block(tenant, "API", context, "true");
        block(tenant, "APPLICATION", tenant.admin() + ":DefaultApplication", "false");
        block(tenant, "USER", tenant.admin(), "true");
        block(tenant, "IP", "{\"fixedIp\":\"192.0.2.7\",\"invert\":false}", "true");
        block(tenant, "IPRANGE", "{\"startingIp\":\"192.0.2.1\",\"endingIp\":\"192.0.2.9\",\"invert\":true}", "true");
        block(tenant, "SUBSCRIPTION", context + ":1.0.0:" + tenant.admin() + "-AppOne:PRODUCTION", "true");
    }

    private void block(SampleTenant tenant, String type, String value, String enabled) {
        blocks.add(++conditionId, type, value, enabled, tenant.domain(), random.uuid());
    }

    private void policies(SampleTenant tenant) {
        for (String name : List.of("Gold", "Silver", "Bronze", "Unlimited")) {
            int id = ++policyId;
            subscriptionPolicies.add(
                    id,
                    name,
                    name,
                    tenant.id(),
                    "requestCount",
                    1000,
                    1,
                    "min",
                    true,
                    "[]".getBytes(StandardCharsets.UTF_8),
                    true,
                    "FREE",
                    random.uuid());
            applicationPolicies.add(id, name, name, tenant.id(), "requestCount", 50, 1, "min", true, random.uuid());
            apiPolicies.add(id, name, name, tenant.id(), "requestCount", 50, 1, "min", "apiLevel", true, random.uuid());
        }
    }

    private void scope(SampleTenant tenant) {
        int id = ++scopeId;
        scopes.add(id, "shared:read", "Read all", "Shared between APIs", tenant.id(), "OAUTH2");
        scopeBindings.add(id, "Internal/subscriber", "DEFAULT");
        sharedScopes.add("shared:read", random.uuid(), tenant.id());
    }
}
