package org.apimmigrate.core.verify.rows;

import org.apimmigrate.core.verify.Invariant;
import org.junit.jupiter.api.Test;

/** I-14; defect D-3. */
class I14_RevisionVersionComparableTest extends InvariantCase {

    private final Invariant invariant = new RevisionVersionComparableInvariant();

    @Test
    void holdsWhereEveryRevisionHasTheValueOfItsApi() {
        api(1, 1, "bob@acme.com", "Orders", "1.0", "1700000000000");
        revision(1, "u1", 1, "1700000000000");

        holds(invariant);
    }

    @Test
    void isViolatedByARevisionWithout() {
        api(1, 1, "bob@acme.com", "Orders", "1.0", "1700000000000");
        revision(1, "u1", 1, null);

        violated(invariant, "/apis/u1/1/api");
    }

    @Test
    void isViolatedByARevisionWithAnother() {
        api(1, 1, "bob@acme.com", "Orders", "1.0", "1700000000000");
        revision(1, "u1", 1, "1600000000000");

        violated(invariant, "1600000000000");
    }
}
