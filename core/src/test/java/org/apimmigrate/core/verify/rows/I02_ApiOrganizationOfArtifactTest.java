package org.apimmigrate.core.verify.rows;

import org.apimmigrate.core.verify.Invariant;
import org.junit.jupiter.api.Test;

/** I-2. */
class I02_ApiOrganizationOfArtifactTest extends InvariantCase {

    private final Invariant invariant = new ApiOrganizationOfArtifactInvariant();

    @Test
    void holdsWhereBothNameTheSameTenant() {
        api(1, 1, "bob@acme.com", "Orders", "1.0", null);

        holds(invariant);
    }

    @Test
    void isViolatedByAnotherTenantsDomain() {
        api(1, 1, "bob@acme.com", "Orders", "1.0", null);
        installation.am("UPDATE AM_API SET ORGANIZATION = 'carbon.super'");

        violated(invariant, "artifact in acme.com");
    }
}
