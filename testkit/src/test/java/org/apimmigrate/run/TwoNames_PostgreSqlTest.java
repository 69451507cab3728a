package org.apimmigrate.run;

import org.apimmigrate.testkit.TestDbms;

class TwoNames_PostgreSqlTest extends TwoNamesContract {
    @Override
    TestDbms dbms() {
        return TestDbms.POSTGRESQL;
    }
}
