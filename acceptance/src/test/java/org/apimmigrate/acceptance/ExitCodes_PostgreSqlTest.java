package org.apimmigrate.acceptance;

import org.apimmigrate.testkit.TestDbms;

class ExitCodes_PostgreSqlTest extends ExitCodesContract {

    @Override
    TestDbms dbms() {
        return TestDbms.POSTGRESQL;
    }
}
