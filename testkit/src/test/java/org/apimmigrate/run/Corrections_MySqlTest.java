package org.apimmigrate.run;

import org.apimmigrate.testkit.TestDbms;

final class Corrections_MySqlTest extends CorrectionsContract {
    @Override
    TestDbms dbms() {
        return TestDbms.MYSQL;
    }
}
