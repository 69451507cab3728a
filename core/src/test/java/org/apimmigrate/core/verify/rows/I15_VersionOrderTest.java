package org.apimmigrate.core.verify.rows;

import org.apimmigrate.core.verify.Invariant;
import org.junit.jupiter.api.Test;

/** I-15; defect D-6. */
class I15_VersionOrderTest extends InvariantCase {

    private final Invariant invariant = new VersionOrderInvariant();

    @Test
    void holdsWhereValuesGrowAcrossProviders() {
        api(1, 1, "bob@acme.com", "Orders", "1.0", "1700000000000");
        api(2, 1, "eve@acme.com", "Orders", "1.1", "1700000000001");
        api(3, -1234, "eve", "Orders", "0.1", "1700000000009");

        holds(invariant);
    }

    @Test
    void isViolatedByAnotherProvidersLowerVersion() {
        api(1, 1, "bob@acme.com", "Orders", "1.0", "1700000000001");
        api(2, 1, "eve@acme.com", "Orders", "1.1", "1700000000000");

        violated(invariant, "eve@acme.com");
    }
}
