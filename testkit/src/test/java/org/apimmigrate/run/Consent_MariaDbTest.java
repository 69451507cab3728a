package org.apimmigrate.run;

import org.apimmigrate.testkit.TestDbms;

class Consent_MariaDbTest extends ConsentContract {
    @Override
    TestDbms dbms() {
        return TestDbms.MARIADB;
    }

    @Override
    boolean hasSchemas() {
        return false;
    }
}
