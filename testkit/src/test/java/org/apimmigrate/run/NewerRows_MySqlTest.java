package org.apimmigrate.run;

import org.apimmigrate.testkit.OnMySql;
import org.apimmigrate.testkit.TestDbms;

@OnMySql
class NewerRows_MySqlTest extends NewerRowsContract {
    @Override
    TestDbms dbms() {
        return TestDbms.MYSQL;
    }
}
