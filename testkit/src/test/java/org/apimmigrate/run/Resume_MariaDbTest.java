package org.apimmigrate.run;

import org.apimmigrate.testkit.TestDbms;

class Resume_MariaDbTest extends ResumeContract {
    @Override
    TestDbms dbms() {
        return TestDbms.MARIADB;
    }

    @Override
    int stride() {
        return 9;
    }
}
