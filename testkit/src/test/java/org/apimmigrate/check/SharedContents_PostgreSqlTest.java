package org.apimmigrate.check;

import org.apimmigrate.testkit.TestDbms;

class SharedContents_PostgreSqlTest extends SharedContentsContract {
    @Override
    TestDbms dbms() {
        return TestDbms.POSTGRESQL;
    }
}
