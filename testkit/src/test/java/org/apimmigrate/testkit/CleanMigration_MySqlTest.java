package org.apimmigrate.testkit;

@OnMySql
class CleanMigration_MySqlTest extends CleanMigrationContract {
    @Override
    TestDbms dbms() {
        return TestDbms.MYSQL;
    }
}
