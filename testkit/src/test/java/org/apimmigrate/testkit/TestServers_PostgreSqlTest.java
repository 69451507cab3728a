package org.apimmigrate.testkit;

class TestServers_PostgreSqlTest extends TestServersContract {
    @Override
    TestDbms dbms() {
        return TestDbms.POSTGRESQL;
    }
}
