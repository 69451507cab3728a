package org.apimmigrate.run;

import org.apimmigrate.testkit.TestDbms;

class Resume_H2Test extends ResumeContract {
    @Override
    TestDbms dbms() {
        return TestDbms.H2;
    }

    @Override
    int stride() {
        return 1;
    }
}
