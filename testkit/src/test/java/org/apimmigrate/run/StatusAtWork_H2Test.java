package org.apimmigrate.run;

import org.apimmigrate.testkit.TestDbms;

class StatusAtWork_H2Test extends StatusAtWorkContract {
    @Override
    TestDbms dbms() {
        return TestDbms.H2;
    }
}
