package org.apimmigrate.run;

import org.apimmigrate.testkit.TestDbms;

final class Corrections_MariaDbTest extends CorrectionsContract {
    @Override
    TestDbms dbms() {
        return TestDbms.MARIADB;
    }
}
