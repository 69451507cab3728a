package org.apimmigrate.check;

import org.apimmigrate.testkit.TestDbms;

final class DataChecks_MySqlTest extends DataChecksContract {
    @Override
    TestDbms dbms() {
        return TestDbms.MYSQL;
    }
}
