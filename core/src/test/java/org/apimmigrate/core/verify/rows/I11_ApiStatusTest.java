package org.apimmigrate.core.verify.rows;

import org.apimmigrate.core.verify.Invariant;
import org.junit.jupiter.api.Test;

/** I-11. */
class I11_ApiStatusTest extends InvariantCase {

    private final Invariant invariant = new ApiStatusInvariant();

    @Test
    void holdsWhereEveryApiHasOne() {
        api(1, 1, "bob@acme.com", "Orders", "1.0", null);

        holds(invariant);
    }

    @Test
    void excusesRowsThatHadNoneIn400() {
        api(1, 1, "bob@acme.com", "Orders", "1.0", null);
        installation.am("UPDATE AM_API SET STATUS = NULL");

        excused(invariant, "Orders");
    }
}
