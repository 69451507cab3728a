package org.apimmigrate.testkit;

import java.util.EnumSet;
import java.util.Set;
import org.apimmigrate.sampledata.flaw.Flaw;

class FlawedMigration_Db2LookAlikeTest extends FlawedMigrationContract {
    @Override
    TestDbms dbms() {
        return TestDbms.DB2_LOOKALIKE;
    }

    /** On Db2 4.1.0 has ORGANIZATION NOT NULL, so a row of no tenant blocks there ({@code VALUE_MISSING}). */
    @Override
    Set<Flaw> flaws() {
        return EnumSet.complementOf(EnumSet.of(Flaw.UNKNOWN_TENANT));
    }
}
