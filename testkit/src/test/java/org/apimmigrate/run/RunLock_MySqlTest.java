package org.apimmigrate.run;

import org.apimmigrate.testkit.OnMySql;
import org.apimmigrate.testkit.TestDbms;

@OnMySql
class RunLock_MySqlTest extends RunLockContract {
    @Override
    TestDbms dbms() {
        return TestDbms.MYSQL;
    }
}
