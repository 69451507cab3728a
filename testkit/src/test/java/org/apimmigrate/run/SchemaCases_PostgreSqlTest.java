package org.apimmigrate.run;

import org.apimmigrate.testkit.TestDbms;

class SchemaCases_PostgreSqlTest extends SchemaCasesContract {
    @Override
    TestDbms dbms() {
        return TestDbms.POSTGRESQL;
    }
}
