package org.apimmigrate.core.verify.rows;

import org.apimmigrate.core.step.data.TenantConfigurationsStep;
import org.apimmigrate.core.verify.Invariant;
import org.junit.jupiter.api.Test;

/** I-17. */
class I17_SystemConfigOrganizationTest extends InvariantCase {

    private final Invariant invariant = new SystemConfigOrganizationInvariant();

    @Test
    void holdsForTenantsRows() {
        installation.run(new TenantConfigurationsStep());

        holds(invariant);
    }

    @Test
    void isViolatedByARowOfNoTenant() {
        installation.am(
                "INSERT INTO AM_SYSTEM_CONFIGS (ORGANIZATION, CONFIG_TYPE, CONFIGURATION) VALUES ('removed.example', 'TENANT', X'7B7D')");

        violated(invariant, "removed.example");
    }
}
