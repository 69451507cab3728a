package org.apimmigrate.run;

import org.apimmigrate.testkit.TestDbms;

class TwoNames_MariaDbTest extends TwoNamesContract {
    @Override
    TestDbms dbms() {
        return TestDbms.MARIADB;
    }
}
