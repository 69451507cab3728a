package org.apimmigrate.acceptance;

import org.apimmigrate.testkit.TestDbms;

class ExitCodes_H2Test extends ExitCodesContract {

    @Override
    TestDbms dbms() {
        return TestDbms.H2;
    }

    /** H2 lets one process have the file: the second cannot open it, and so cannot ask for the lock (decision 0033). */
    @Override
    int codeOfADatabaseInUse() {
        return 6;
    }
}
