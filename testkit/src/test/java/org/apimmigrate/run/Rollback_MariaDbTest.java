package org.apimmigrate.run;

import org.apimmigrate.testkit.TestDbms;

class Rollback_MariaDbTest extends RollbackContract {
    @Override
    TestDbms dbms() {
        return TestDbms.MARIADB;
    }
}
