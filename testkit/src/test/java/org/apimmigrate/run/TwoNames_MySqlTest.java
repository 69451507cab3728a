package org.apimmigrate.run;

import org.apimmigrate.testkit.OnMySql;
import org.apimmigrate.testkit.TestDbms;

@OnMySql
class TwoNames_MySqlTest extends TwoNamesContract {
    @Override
    TestDbms dbms() {
        return TestDbms.MYSQL;
    }
}
