package org.apimmigrate.check;

import org.apimmigrate.testkit.TestDbms;

final class DataChecks_PostgreSqlTest extends DataChecksContract {
    @Override
    TestDbms dbms() {
        return TestDbms.POSTGRESQL;
    }
}
