package org.apimmigrate.acceptance;

import org.apimmigrate.testkit.TestDbms;

class Layouts_MariaDbTest extends LayoutsContract {

    @Override
    TestDbms dbms() {
        return TestDbms.MARIADB;
    }
}
