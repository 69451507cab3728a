package org.apimmigrate.run;

import org.apimmigrate.testkit.TestDbms;

class SchemaCases_MariaDbTest extends SchemaCasesContract {
    @Override
    TestDbms dbms() {
        return TestDbms.MARIADB;
    }
}
