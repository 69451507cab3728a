package org.apimmigrate.run;

import org.apimmigrate.testkit.TestDbms;

final class Corrections_PostgreSqlTest extends CorrectionsContract {
    @Override
    TestDbms dbms() {
        return TestDbms.POSTGRESQL;
    }
}
