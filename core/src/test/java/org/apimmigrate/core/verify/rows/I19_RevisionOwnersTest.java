package org.apimmigrate.core.verify.rows;

import org.apimmigrate.core.verify.Invariant;
import org.junit.jupiter.api.Test;

/** I-19; defect D-25. */
class I19_RevisionOwnersTest extends InvariantCase {

    private final Invariant invariant = new RevisionOwnersInvariant();

    @Test
    void holdsWhereAllAreThere() {
        api(1, 1, "bob@acme.com", "Orders", "1.0", null);
        installation.am("INSERT INTO AM_REVISION (ID, API_UUID, REVISION_UUID) VALUES (1, 'u1', 'r1')");
        installation.am("INSERT INTO AM_API_REVISION_METADATA (API_UUID, REVISION_UUID) VALUES ('u1', 'r1')");

        holds(invariant);
    }

    @Test
    void isViolatedByARevisionOfNoApi() {
        installation.am("INSERT INTO AM_REVISION (ID, API_UUID, REVISION_UUID) VALUES (1, 'gone', 'r1')");

        violated(invariant, "r1");
    }

    @Test
    void isViolatedByMetadataOfNoRevision() {
        installation.am("INSERT INTO AM_API_REVISION_METADATA (API_UUID, REVISION_UUID) VALUES ('u1', 'gone')");

        violated(invariant, "gone");
    }
}
