package org.apimmigrate.run;

import org.apimmigrate.testkit.TestDbms;

class OrphanQuarantine_MariaDbTest extends OrphanQuarantineContract {
    @Override
    TestDbms dbms() {
        return TestDbms.MARIADB;
    }
}
