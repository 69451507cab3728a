package org.apimmigrate.run;

import org.apimmigrate.testkit.TestDbms;

class OrphanQuarantine_PostgreSqlTest extends OrphanQuarantineContract {
    @Override
    TestDbms dbms() {
        return TestDbms.POSTGRESQL;
    }
}
