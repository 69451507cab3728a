package org.apimmigrate.run;

import org.apimmigrate.testkit.TestDbms;

class HiddenRows_H2Test extends HiddenRowsContract {
    @Override
    TestDbms dbms() {
        return TestDbms.H2;
    }
}
