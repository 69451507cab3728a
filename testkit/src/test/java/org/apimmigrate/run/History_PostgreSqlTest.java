package org.apimmigrate.run;

import org.apimmigrate.testkit.TestDbms;

class History_PostgreSqlTest extends HistoryContract {
    @Override
    TestDbms dbms() {
        return TestDbms.POSTGRESQL;
    }
}
