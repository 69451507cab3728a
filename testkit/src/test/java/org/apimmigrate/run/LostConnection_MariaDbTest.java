package org.apimmigrate.run;

import org.apimmigrate.testkit.TestDbms;

class LostConnection_MariaDbTest extends LostConnectionContract {
    @Override
    TestDbms dbms() {
        return TestDbms.MARIADB;
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
