package org.apimmigrate.testkit;

class Layout_PostgreSqlTest extends LayoutContract {
    @Override
    TestDbms dbms() {
        return TestDbms.POSTGRESQL;
    }
}
