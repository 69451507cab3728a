package org.apimmigrate.run;

import org.apimmigrate.testkit.TestDbms;

class NewerRows_PostgreSqlTest extends NewerRowsContract {
    @Override
    TestDbms dbms() {
        return TestDbms.POSTGRESQL;
    }
}
