package org.apimmigrate.run;

import org.apimmigrate.testkit.TestDbms;

class OtherSessions_PostgreSqlTest extends OtherSessionsContract {
    @Override
    TestDbms dbms() {
        return TestDbms.POSTGRESQL;
    }
}
