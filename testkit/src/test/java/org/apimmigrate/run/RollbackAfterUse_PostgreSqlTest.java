package org.apimmigrate.run;

import org.apimmigrate.testkit.TestDbms;

class RollbackAfterUse_PostgreSqlTest extends RollbackAfterUseContract {
    @Override
    TestDbms dbms() {
        return TestDbms.POSTGRESQL;
    }
}
