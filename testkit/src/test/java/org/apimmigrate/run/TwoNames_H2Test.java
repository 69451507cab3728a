package org.apimmigrate.run;

import org.apimmigrate.testkit.TestDbms;

class TwoNames_H2Test extends TwoNamesContract {
    @Override
    TestDbms dbms() {
        return TestDbms.H2;
    }
}
