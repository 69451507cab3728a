package org.apimmigrate.run;

import org.apimmigrate.testkit.TestDbms;

class History_MariaDbTest extends HistoryContract {
    @Override
    TestDbms dbms() {
        return TestDbms.MARIADB;
    }
}
