package org.apimmigrate.run;

import org.apimmigrate.testkit.TestDbms;

class RollbackAfterUse_H2Test extends RollbackAfterUseContract {
    @Override
    TestDbms dbms() {
        return TestDbms.H2;
    }
}
