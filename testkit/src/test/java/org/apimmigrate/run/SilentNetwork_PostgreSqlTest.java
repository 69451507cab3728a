package org.apimmigrate.run;

import org.apimmigrate.testkit.TestDbms;

class SilentNetwork_PostgreSqlTest extends SilentNetworkContract {
    @Override
    TestDbms dbms() {
        return TestDbms.POSTGRESQL;
    }

    @Override
    String sleep(int seconds) {
        return "SELECT 1 FROM pg_sleep(" + seconds + ")";
    }
}
