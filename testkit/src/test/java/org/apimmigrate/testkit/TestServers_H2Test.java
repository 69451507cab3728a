package org.apimmigrate.testkit;

class TestServers_H2Test extends TestServersContract {
    @Override
    TestDbms dbms() {
        return TestDbms.H2;
    }
}
