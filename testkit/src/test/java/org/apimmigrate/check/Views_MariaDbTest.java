package org.apimmigrate.check;

import org.apimmigrate.testkit.TestDbms;

class Views_MariaDbTest extends ViewsContract {
    @Override
    TestDbms dbms() {
        return TestDbms.MARIADB;
    }

    @Override
    boolean blocks() {
        return false;
    }
}
