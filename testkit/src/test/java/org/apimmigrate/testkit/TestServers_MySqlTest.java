package org.apimmigrate.testkit;

@OnMySql
class TestServers_MySqlTest extends TestServersContract {
    @Override
    TestDbms dbms() {
        return TestDbms.MYSQL;
    }
}
