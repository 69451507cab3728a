package org.apimmigrate.run;

import org.apimmigrate.testkit.OnMySql;
import org.apimmigrate.testkit.TestDbms;

@OnMySql
class CustomerObjects_MySqlTest extends CustomerObjectsContract {
    @Override
    TestDbms dbms() {
        return TestDbms.MYSQL;
    }
}
