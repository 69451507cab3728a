package org.apimmigrate.run;

import org.apimmigrate.testkit.TestDbms;

class OtherSessions_MariaDbTest extends OtherSessionsContract {
    @Override
    TestDbms dbms() {
        return TestDbms.MARIADB;
    }
}
