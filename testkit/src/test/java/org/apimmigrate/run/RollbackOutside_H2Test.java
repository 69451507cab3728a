package org.apimmigrate.run;

import org.apimmigrate.testkit.TestDbms;

class RollbackOutside_H2Test extends RollbackOutsideContract {
    @Override
    TestDbms dbms() {
        return TestDbms.H2;
    }
}
