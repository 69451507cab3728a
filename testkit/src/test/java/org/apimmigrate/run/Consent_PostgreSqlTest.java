package org.apimmigrate.run;

import org.apimmigrate.testkit.TestDbms;

class Consent_PostgreSqlTest extends ConsentContract {
    @Override
    TestDbms dbms() {
        return TestDbms.POSTGRESQL;
    }

    @Override
    boolean hasSchemas() {
        return true;
    }
}
