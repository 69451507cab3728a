package org.apimmigrate.run;

import org.apimmigrate.testkit.TestDbms;

class LostConnection_PostgreSqlTest extends LostConnectionContract {
    @Override
    TestDbms dbms() {
        return TestDbms.POSTGRESQL;
    }

    @Override
    String ownSession() {
        return "pg_backend_pid()";
    }

    @Override
    String end(long session) {
        return "SELECT pg_terminate_backend(" + session + ")";
    }

    @Override
    String sleep(int seconds) {
        return "SELECT 1 FROM pg_sleep(" + seconds + ")";
    }
}
