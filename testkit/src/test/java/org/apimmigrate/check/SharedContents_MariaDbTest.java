package org.apimmigrate.check;

import org.apimmigrate.testkit.TestDbms;

class SharedContents_MariaDbTest extends SharedContentsContract {
    @Override
    TestDbms dbms() {
        return TestDbms.MARIADB;
    }
}
