package org.apimmigrate.core.verify.rows;

import org.apimmigrate.core.step.data.TenantConfigurationsStep;
import org.apimmigrate.core.verify.Invariant;
import org.junit.jupiter.api.Test;

/** I-16; defects D-9 and D-10. */
class I16_TenantConfigurationTest extends InvariantCase {

    private final Invariant invariant = new TenantConfigurationInvariant();

    @Test
    void holdsForWhatTheStepWrites() {
        registry()
                .resource(
                        1,
                        "/_system/config/apimgt/applicationdata/tenant-conf.json",
                        "tenant-config",
                        "{\"CustomUrl\":1,\"DefaultRoles\":{\"CreatorRole\":{\"RoleName\":\"x\"}},\"RESTAPIScopes\":{\"Scope\":[{\"Name\":\"apim:subscribe\",\"Roles\":\"x\"}]}}");
        installation.run(new TenantConfigurationsStep());

        holds(invariant);
    }

    @Test
    void isViolatedByAMissingRow() {
        registry().resource(1, "/_system/config/apimgt/applicationdata/tenant-conf.json", "tenant-config", "{}");
        installation.run(new TenantConfigurationsStep());
        installation.am("DELETE FROM AM_SYSTEM_CONFIGS WHERE ORGANIZATION = 'acme.com'");

        violated(invariant, "acme.com: no row");
    }

    @Test
    void isViolatedByAMissingRowOfTheSuperTenant() {

        violated(invariant, "carbon.super: no row");
    }

    @Test
    void isViolatedByALostValue() {
        installation.run(new TenantConfigurationsStep());
        registry()
                .resource(
                        1,
                        "/_system/config/apimgt/applicationdata/tenant-conf.json",
                        "tenant-config",
                        "{\"CustomUrl\":1}");

        violated(invariant, "changed or lost: CustomUrl");
    }

    @Test
    void isViolatedByLostRoles() {
        installation.run(new TenantConfigurationsStep());
        registry()
                .resource(
                        1,
                        "/_system/config/apimgt/applicationdata/tenant-conf.json",
                        "tenant-config",
                        "{\"DefaultRoles\":{\"CreatorRole\":{\"RoleName\":\"x\"}}}");

        violated(invariant, "DefaultRoles.CreatorRole");
    }

    @Test
    void isViolatedByChangedScopes() {
        installation.run(new TenantConfigurationsStep());
        registry()
                .resource(
                        1,
                        "/_system/config/apimgt/applicationdata/tenant-conf.json",
                        "tenant-config",
                        "{\"RESTAPIScopes\":{\"Scope\":[{\"Name\":\"apim:admin\",\"Roles\":\"x\"}]}}");

        violated(invariant, "apim:admin");
    }

    @Test
    void isViolatedByWhatIsNoJson() {
        installation.run(new TenantConfigurationsStep());
        installation.am("UPDATE AM_SYSTEM_CONFIGS SET CONFIGURATION = X'7B' WHERE ORGANIZATION = 'acme.com'");

        violated(invariant, "no UTF-8 JSON object");
    }

    @Test
    void excusesAConfigurationThatCannotBeRead() {
        registry().resource(1, "/_system/config/apimgt/applicationdata/tenant-conf.json", "tenant-config", "{");
        installation.run(new TenantConfigurationsStep());

        excused(invariant, "acme.com");
    }
}
