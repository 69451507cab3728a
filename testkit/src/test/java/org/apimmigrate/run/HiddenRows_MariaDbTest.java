package org.apimmigrate.run;

import org.apimmigrate.testkit.TestDbms;

class HiddenRows_MariaDbTest extends HiddenRowsContract {
    @Override
    TestDbms dbms() {
        return TestDbms.MARIADB;
    }
}
