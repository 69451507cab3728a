package org.apimmigrate.testkit;

class TestServers_MariaDbTest extends TestServersContract {
    @Override
    TestDbms dbms() {
        return TestDbms.MARIADB;
    }
}
