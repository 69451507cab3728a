package org.apimmigrate.run;

import org.apimmigrate.testkit.TestDbms;

class Resume_PostgreSqlTest extends ResumeContract {
    @Override
    TestDbms dbms() {
        return TestDbms.POSTGRESQL;
    }

    @Override
    int stride() {
        return 9;
    }
}
