package org.apimmigrate.run;

import org.apimmigrate.testkit.TestDbms;

class History_H2Test extends HistoryContract {
    @Override
    TestDbms dbms() {
        return TestDbms.H2;
    }
}
