package org.apimmigrate.run;

import org.apimmigrate.testkit.TestDbms;

class RunLock_H2Test extends RunLockContract {
    @Override
    TestDbms dbms() {
        return TestDbms.H2;
    }
}
