package org.apimmigrate.acceptance;

import org.apimmigrate.testkit.TestDbms;

class SelfTest_MariaDbTest extends SelfTestContract {

    @Override
    TestDbms dbms() {
        return TestDbms.MARIADB;
    }
}
