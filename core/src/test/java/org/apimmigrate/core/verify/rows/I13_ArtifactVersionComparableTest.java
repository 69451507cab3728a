package org.apimmigrate.core.verify.rows;

import org.apimmigrate.core.memory.RegistryRows;
import org.apimmigrate.core.registry.ArtifactXml;
import org.apimmigrate.core.verify.Invariant;
import org.junit.jupiter.api.Test;

/** I-13. */
class I13_ArtifactVersionComparableTest extends InvariantCase {

    private final Invariant invariant = new ArtifactVersionComparableInvariant();

    @Test
    void holdsWhereTheArtifactHasTheValueOfItsApi() {
        api(1, 1, "bob@acme.com", "Orders", "1.0", "1700000000000");

        holds(invariant);
    }

    @Test
    void isViolatedByAnArtifactWithout() {
        api(1, 1, "bob@acme.com", "Orders", "1.0", "1700000000000");
        installation.shared("DELETE FROM REG_RESOURCE WHERE REG_UUID = 'u1'");
        artifact(1, "u1", "bob@acme.com", "Moved", "1.0", null);

        violated(invariant, "instead of 1700000000000");
    }

    @Test
    void isViolatedByAnArtifactWithoutRowThatHasNone() {
        artifact(1, "stray", "bob@acme.com", "Alone", "1.0", null);

        violated(invariant, "Alone");
    }

    @Test
    void excusesAnArtifactThatCannotBeRead() {
        installation.api(1, "u1", "bob@acme.com", "Orders", "1.0");
        installation
                .registry()
                .resource(
                        1,
                        RegistryRows.workingCopy("bob@acme.com", "Orders", "1.0"),
                        ArtifactXml.MEDIA_TYPE,
                        "u1",
                        new byte[] {1});

        excused(invariant, "Orders");
    }
}
