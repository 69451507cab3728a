package org.apimmigrate.testkit;

@OnMySql
class Layout_MySqlTest extends LayoutContract {
    @Override
    TestDbms dbms() {
        return TestDbms.MYSQL;
    }
}
