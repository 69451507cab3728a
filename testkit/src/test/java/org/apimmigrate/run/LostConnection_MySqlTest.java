package org.apimmigrate.run;

import org.apimmigrate.testkit.OnMySql;
import org.apimmigrate.testkit.TestDbms;

@OnMySql
class LostConnection_MySqlTest extends LostConnectionContract {
    @Override
    TestDbms dbms() {
        return TestDbms.MYSQL;
    }

    @Override
    String ownSession() {
        return "CONNECTION_ID()";
    }

    @Override
    String end(long session) {
        return "KILL CONNECTION " + session;
    }

    @Override
    String sleep(int seconds) {
        return "SELECT SLEEP(" + seconds + ")";
    }
}
