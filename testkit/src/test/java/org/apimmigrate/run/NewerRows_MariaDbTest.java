package org.apimmigrate.run;

import org.apimmigrate.testkit.TestDbms;

class NewerRows_MariaDbTest extends NewerRowsContract {
    @Override
    TestDbms dbms() {
        return TestDbms.MARIADB;
    }
}
