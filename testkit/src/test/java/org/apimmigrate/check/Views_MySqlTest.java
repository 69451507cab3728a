package org.apimmigrate.check;

import org.apimmigrate.testkit.OnMySql;
import org.apimmigrate.testkit.TestDbms;

@OnMySql
class Views_MySqlTest extends ViewsContract {
    @Override
    TestDbms dbms() {
        return TestDbms.MYSQL;
    }

    @Override
    boolean blocks() {
        return false;
    }
}
