package org.apimmigrate.run;

import org.apimmigrate.testkit.OnMySql;
import org.apimmigrate.testkit.TestDbms;

@OnMySql
class OrphanQuarantine_MySqlTest extends OrphanQuarantineContract {
    @Override
    TestDbms dbms() {
        return TestDbms.MYSQL;
    }
}
