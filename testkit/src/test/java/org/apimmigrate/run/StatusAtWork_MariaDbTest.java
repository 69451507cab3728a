package org.apimmigrate.run;

import org.apimmigrate.testkit.TestDbms;

class StatusAtWork_MariaDbTest extends StatusAtWorkContract {
    @Override
    TestDbms dbms() {
        return TestDbms.MARIADB;
    }
}
