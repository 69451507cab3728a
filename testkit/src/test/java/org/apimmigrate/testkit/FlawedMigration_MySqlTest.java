package org.apimmigrate.testkit;

@OnMySql
class FlawedMigration_MySqlTest extends FlawedMigrationContract {
    @Override
    TestDbms dbms() {
        return TestDbms.MYSQL;
    }
}
