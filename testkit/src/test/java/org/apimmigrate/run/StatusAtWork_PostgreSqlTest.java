package org.apimmigrate.run;

import org.apimmigrate.testkit.TestDbms;

class StatusAtWork_PostgreSqlTest extends StatusAtWorkContract {
    @Override
    TestDbms dbms() {
        return TestDbms.POSTGRESQL;
    }
}
