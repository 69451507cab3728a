package org.apimmigrate.acceptance;

import org.apimmigrate.testkit.TestDbms;

class SelfTest_PostgreSqlTest extends SelfTestContract {

    @Override
    TestDbms dbms() {
        return TestDbms.POSTGRESQL;
    }
}
