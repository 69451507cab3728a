package org.apimmigrate.run;

import org.apimmigrate.testkit.OnMySql;
import org.apimmigrate.testkit.TestDbms;

@OnMySql
class Resume_MySqlTest extends ResumeContract {
    @Override
    TestDbms dbms() {
        return TestDbms.MYSQL;
    }

    @Override
    int stride() {
        return 9;
    }
}
