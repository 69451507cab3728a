package org.apimmigrate.run;

import org.apimmigrate.testkit.TestDbms;

class RunLock_MariaDbTest extends RunLockContract {
    @Override
    TestDbms dbms() {
        return TestDbms.MARIADB;
    }
}
