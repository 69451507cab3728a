package org.apimmigrate.run;

import org.apimmigrate.testkit.TestDbms;

class Consent_SqlServerLookAlikeTest extends ConsentContract {
    @Override
    TestDbms dbms() {
        return TestDbms.SQLSERVER_LOOKALIKE;
    }

    @Override
    boolean hasSchemas() {
        return true;
    }
}
