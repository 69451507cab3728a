package org.apimmigrate.run;

import org.apimmigrate.testkit.DatabaseUnderTest;
import org.apimmigrate.testkit.TestDbms;

class RollbackOutside_H2Test extends RollbackOutsideContract {
    @Override
    TestDbms dbms() {
        return TestDbms.H2;
    }

    @Override
    String named(DatabaseUnderTest database, String table) {
        return "PUBLIC." + table;
    }
}
