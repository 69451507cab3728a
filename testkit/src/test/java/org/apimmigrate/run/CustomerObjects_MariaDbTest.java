package org.apimmigrate.run;

import org.apimmigrate.testkit.TestDbms;

class CustomerObjects_MariaDbTest extends CustomerObjectsContract {
    @Override
    TestDbms dbms() {
        return TestDbms.MARIADB;
    }
}
