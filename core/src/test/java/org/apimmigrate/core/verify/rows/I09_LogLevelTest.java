package org.apimmigrate.core.verify.rows;

import org.apimmigrate.core.verify.Invariant;
import org.junit.jupiter.api.Test;

/** I-9. */
class I09_LogLevelTest extends InvariantCase {

    private final Invariant invariant = new LogLevelInvariant();

    @Test
    void holdsForTheLevelsThat410Knows() {
        api(1, 1, "bob@acme.com", "Orders", "1.0", null);

        holds(invariant);
    }

    @Test
    void isViolatedByAnother() {
        api(1, 1, "bob@acme.com", "Orders", "1.0", null);
        installation.am("UPDATE AM_API SET LOG_LEVEL = 'DEBUG'");

        violated(invariant, "DEBUG");
    }
}
