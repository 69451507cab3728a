package org.apimmigrate.run;

import org.apimmigrate.testkit.OnMySql;
import org.apimmigrate.testkit.TestDbms;

@OnMySql
class RollbackAfterUse_MySqlTest extends RollbackAfterUseContract {
    @Override
    TestDbms dbms() {
        return TestDbms.MYSQL;
    }
}
