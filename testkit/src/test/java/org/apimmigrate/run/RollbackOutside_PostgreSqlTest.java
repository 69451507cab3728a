package org.apimmigrate.run;

import org.apimmigrate.testkit.TestDbms;

class RollbackOutside_PostgreSqlTest extends RollbackOutsideContract {
    @Override
    TestDbms dbms() {
        return TestDbms.POSTGRESQL;
    }
}
