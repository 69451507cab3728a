package org.apimmigrate.testkit;

class Layout_MariaDbTest extends LayoutContract {
    @Override
    TestDbms dbms() {
        return TestDbms.MARIADB;
    }
}
