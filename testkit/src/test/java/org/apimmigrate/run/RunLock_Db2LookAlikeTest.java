package org.apimmigrate.run;

import org.apimmigrate.testkit.TestDbms;

class RunLock_Db2LookAlikeTest extends RunLockContract {
    @Override
    TestDbms dbms() {
        return TestDbms.DB2_LOOKALIKE;
    }
}
