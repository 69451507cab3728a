package org.apimmigrate.check;

import org.apimmigrate.testkit.TestDbms;

final class DataChecks_MariaDbTest extends DataChecksContract {
    @Override
    TestDbms dbms() {
        return TestDbms.MARIADB;
    }
}
