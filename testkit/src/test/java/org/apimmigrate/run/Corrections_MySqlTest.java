package org.apimmigrate.run;

import org.apimmigrate.testkit.OnMySql;
import org.apimmigrate.testkit.TestDbms;

@OnMySql
final class Corrections_MySqlTest extends CorrectionsContract {
    @Override
    TestDbms dbms() {
        return TestDbms.MYSQL;
    }
}
