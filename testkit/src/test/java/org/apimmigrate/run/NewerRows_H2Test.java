package org.apimmigrate.run;

import org.apimmigrate.testkit.TestDbms;

class NewerRows_H2Test extends NewerRowsContract {
    @Override
    TestDbms dbms() {
        return TestDbms.H2;
    }
}
