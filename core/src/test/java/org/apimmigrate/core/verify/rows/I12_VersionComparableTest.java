package org.apimmigrate.core.verify.rows;

import org.apimmigrate.core.verify.Invariant;
import org.junit.jupiter.api.Test;

/** I-12. */
class I12_VersionComparableTest extends InvariantCase {

    private final Invariant invariant = new VersionComparableInvariant(CLOCK);

    @Test
    void holdsWhereValuesGrowWithTheVersion() {
        api(1, 1, "bob@acme.com", "Orders", "1.9", "1700000000000");
        api(2, 1, "bob@acme.com", "Orders", "1.10", "1700000000001");

        holds(invariant);
    }

    @Test
    void isViolatedByAMissingValue() {
        api(1, 1, "bob@acme.com", "Orders", "1.9", null);

        violated(invariant, "has null");
    }

    @Test
    void isViolatedByTwelveDigits() {
        api(1, 1, "bob@acme.com", "Orders", "1.9", "850000000000");

        violated(invariant, "850000000000");
    }

    @Test
    void isViolatedByTheFuture() {
        api(1, 1, "bob@acme.com", "Orders", "1.9", "1900000000000");

        violated(invariant, "1900000000000");
    }

    @Test
    void isViolatedByAWrongOrder() {
        api(1, 1, "bob@acme.com", "Orders", "1.9", "1700000000001");
        api(2, 1, "bob@acme.com", "Orders", "1.10", "1700000000000");

        violated(invariant, "version 1.10");
    }

    @Test
    void isViolatedByEqualValuesOfEqualVersions() {
        api(1, 1, "bob@acme.com", "Orders", "1.0", "1700000000000");
        api(2, 1, "bob@acme.com", "Orders", "1.0.0", "1700000000000");

        violated(invariant, "Orders");
    }

    @Test
    void isViolatedByEqualValuesOfOneProviderAcrossTenants() {
        api(1, 1, "bob@acme.com", "Orders", "1.0", "1700000000000");
        api(2, -1234, "bob@acme.com", "Orders", "2.0", "1700000000000");

        violated(invariant, "Orders");
    }

    @Test
    void looksAtSelectedTenantsOnly() {
        api(1, 1, "bob@acme.com", "Orders", "1.9", null);
        installation.select(-1234);

        holds(invariant);
    }
}
