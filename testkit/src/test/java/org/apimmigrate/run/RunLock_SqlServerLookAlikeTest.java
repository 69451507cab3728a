package org.apimmigrate.run;

import org.apimmigrate.testkit.TestDbms;

class RunLock_SqlServerLookAlikeTest extends RunLockContract {
    @Override
    TestDbms dbms() {
        return TestDbms.SQLSERVER_LOOKALIKE;
    }
}
