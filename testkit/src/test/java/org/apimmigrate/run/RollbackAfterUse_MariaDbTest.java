package org.apimmigrate.run;

import org.apimmigrate.testkit.TestDbms;

class RollbackAfterUse_MariaDbTest extends RollbackAfterUseContract {
    @Override
    TestDbms dbms() {
        return TestDbms.MARIADB;
    }
}
