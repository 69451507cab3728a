package org.apimmigrate.acceptance;

import org.apimmigrate.testkit.TestDbms;

class Layouts_PostgreSqlTest extends LayoutsContract {

    @Override
    TestDbms dbms() {
        return TestDbms.POSTGRESQL;
    }
}
