package org.apimmigrate.check;

import org.apimmigrate.testkit.OnMySql;
import org.apimmigrate.testkit.TestDbms;

@OnMySql
final class DataChecks_MySqlTest extends DataChecksContract {
    @Override
    TestDbms dbms() {
        return TestDbms.MYSQL;
    }
}
