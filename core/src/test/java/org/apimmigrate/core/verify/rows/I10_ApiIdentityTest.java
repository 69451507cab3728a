package org.apimmigrate.core.verify.rows;

import org.apimmigrate.core.verify.Invariant;
import org.junit.jupiter.api.Test;

/** I-10. */
class I10_ApiIdentityTest extends InvariantCase {

    private final Invariant invariant = new ApiIdentityInvariant();

    @Test
    void holdsWhereEveryApiHasItsArtifact() {
        api(1, 1, "bob@acme.com", "Orders", "1.0", null);

        holds(invariant);
    }

    @Test
    void excusesAnApiWithoutUuid() {
        installation.api(1, null, "admin", "Orders", "1.0");

        excused(invariant, "no API_UUID");
    }

    @Test
    void excusesAnApiWithoutArtifact() {
        installation.api(1, "u1", "admin", "Orders", "1.0");

        excused(invariant, "artifacts with its UUID: 0");
    }

    @Test
    void excusesAnApiWithTwoArtifacts() {
        api(1, 1, "bob@acme.com", "Orders", "1.0", null);
        artifact(1, "u1", "bob@acme.com", "Copy", "1.0", null);

        excused(invariant, "artifacts with its UUID: 2");
    }
}
