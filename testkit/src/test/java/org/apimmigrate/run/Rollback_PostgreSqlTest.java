package org.apimmigrate.run;

import org.apimmigrate.testkit.TestDbms;

class Rollback_PostgreSqlTest extends RollbackContract {
    @Override
    TestDbms dbms() {
        return TestDbms.POSTGRESQL;
    }
}
