package org.apimmigrate.run;

import org.apimmigrate.testkit.TestDbms;

class RunLock_PostgreSqlTest extends RunLockContract {
    @Override
    TestDbms dbms() {
        return TestDbms.POSTGRESQL;
    }
}
