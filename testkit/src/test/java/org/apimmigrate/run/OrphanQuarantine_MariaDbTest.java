package org.apimmigrate.run;

import java.util.List;
import org.apimmigrate.testkit.DatabaseUnderTest;
import org.apimmigrate.testkit.TestDatabases;
import org.apimmigrate.testkit.TestDbms;

class OrphanQuarantine_MariaDbTest extends OrphanQuarantineContract {
    @Override
    TestDbms dbms() {
        return TestDbms.MARIADB;
    }

    /** InnoDB knows no SET DEFAULT. */
    @Override
    List<String> outsideRules() {
        return List.of("ON DELETE CASCADE", "ON DELETE SET NULL", "");
    }

    @Override
    String outside(TestDatabases databases, DatabaseUnderTest am) {
        return databases.empty(dbms()).name();
    }

    @Override
    String revisions(DatabaseUnderTest am) {
        return am.name() + ".AM_REVISION";
    }
}
