package org.apimmigrate.core.step;

/** The steps of the 4.0.0 to 4.1.0 hop in canonical order (facts/steps.md). Identifiers are permanent: journal, reports, scripts. */
public enum StepId {
    REGISTRY_INDICES("registry-indices", "Registry indices"),
    SCHEMA_EXPAND("schema-expand", "New tables and columns"),
    CATEGORY_ORGANIZATIONS("category-organizations", "Organizations of API categories"),
    APPLICATION_ORGANIZATIONS("application-organizations", "Organizations of applications"),
    GATEWAY_ENVIRONMENTS("gateway-environments", "Organizations of gateway environments"),
    API_ORGANIZATIONS("api-organizations", "Organizations of APIs and default versions"),
    TENANT_CONFIGURATIONS("tenant-configurations", "Tenant configurations"),
    API_RXT("api-rxt", "Artifact type api.rxt"),
    VERSION_COMPARABLE("version-comparable", "Comparable versions"),
    SCHEMA_TIGHTEN("schema-tighten", "New keys and rules, old columns"),
    REGISTRY_LOG("registry-log", "Registry log for re-indexing"),
    /** No step of facts/steps.md: only on request ({@code --apply-fixes}). */
    APPLY_FIXES("apply-fixes", "Reviewed corrections");

    private final String id;
    private final String title;

    StepId(String id, String title) {
        this.id = id;
        this.title = title;
    }

    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    /** The number that facts/steps.md gives the step. */
    public int number() {
        return ordinal();
    }
}
