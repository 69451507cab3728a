package org.apimmigrate.run;

import org.apimmigrate.testkit.TestDbms;

class SilentNetwork_MariaDbTest extends SilentNetworkContract {
    @Override
    TestDbms dbms() {
        return TestDbms.MARIADB;
    }

    @Override
    String sleep(int seconds) {
        return "SELECT SLEEP(" + seconds + ")";
    }
}
