package org.apimmigrate.core.verify.rows;

import org.apimmigrate.core.verify.Invariant;
import org.junit.jupiter.api.Test;

/** I-1. */
class I01_ApiOrganizationTest extends InvariantCase {

    private final Invariant invariant = new ApiOrganizationInvariant();

    @Test
    void holdsWhereEveryApiHasAKnownOrganization() {
        api(1, 1, "bob@acme.com", "Orders", "1.0", null);

        holds(invariant);
    }

    @Test
    void isViolatedByAnApiWithoutOrganization() {
        api(1, 1, "bob@acme.com", "Orders", "1.0", null);
        installation.am("UPDATE AM_API SET ORGANIZATION = NULL");

        violated(invariant, "bob@acme.com|Orders|1.0");
    }

    @Test
    void isViolatedByADomainInOtherLetters() {
        api(1, 1, "bob@acme.com", "Orders", "1.0", null);
        installation.am("UPDATE AM_API SET ORGANIZATION = 'Acme.com'");

        violated(invariant, "Acme.com");
    }

    @Test
    void excusesAnApiOfAnUnknownTenant() {
        installation.api(1, "u1", "ghost@removed.example", "Ghost", "1.0");

        excused(invariant, "ghost@removed.example");
    }
}
