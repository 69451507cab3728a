package org.apimmigrate.acceptance;

import org.apimmigrate.testkit.TestDbms;

class ExitCodes_MariaDbTest extends ExitCodesContract {

    @Override
    TestDbms dbms() {
        return TestDbms.MARIADB;
    }
}
