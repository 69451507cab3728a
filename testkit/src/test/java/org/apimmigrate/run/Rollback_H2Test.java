package org.apimmigrate.run;

import org.apimmigrate.testkit.TestDbms;

class Rollback_H2Test extends RollbackContract {
    @Override
    TestDbms dbms() {
        return TestDbms.H2;
    }
}
