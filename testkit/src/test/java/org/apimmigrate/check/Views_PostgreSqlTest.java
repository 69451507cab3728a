package org.apimmigrate.check;

import org.apimmigrate.testkit.TestDbms;

class Views_PostgreSqlTest extends ViewsContract {
    @Override
    TestDbms dbms() {
        return TestDbms.POSTGRESQL;
    }

    @Override
    boolean blocks() {
        return true;
    }
}
