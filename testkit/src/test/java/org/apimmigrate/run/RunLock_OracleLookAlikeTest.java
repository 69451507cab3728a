package org.apimmigrate.run;

import org.apimmigrate.testkit.TestDbms;

class RunLock_OracleLookAlikeTest extends RunLockContract {
    @Override
    TestDbms dbms() {
        return TestDbms.ORACLE_LOOKALIKE;
    }
}
