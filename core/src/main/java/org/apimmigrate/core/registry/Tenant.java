package org.apimmigrate.core.registry;

/**
 * A tenant. The super tenant is no row of {@code UM_TENANT}: id -1234, domain {@code carbon.super} (facts/registry.md#tenants).
 *
 * @param domain the organization; lower case as stored
 */
public record Tenant(int id, String domain, boolean active) {

    public static final int SUPER_ID = -1234;
    public static final String SUPER_DOMAIN = "carbon.super";
    public static final Tenant SUPER = new Tenant(SUPER_ID, SUPER_DOMAIN, true);
}
