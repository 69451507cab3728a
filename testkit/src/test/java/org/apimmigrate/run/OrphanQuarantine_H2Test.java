package org.apimmigrate.run;

import org.apimmigrate.testkit.DatabaseUnderTest;
import org.apimmigrate.testkit.TestDbms;

class OrphanQuarantine_H2Test extends OrphanQuarantineContract {
    @Override
    TestDbms dbms() {
        return TestDbms.H2;
    }

    @Override
    String revisions(DatabaseUnderTest am) {
        return "PUBLIC.AM_REVISION";
    }
}
