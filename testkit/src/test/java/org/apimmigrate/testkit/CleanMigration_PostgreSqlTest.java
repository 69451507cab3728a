package org.apimmigrate.testkit;

class CleanMigration_PostgreSqlTest extends CleanMigrationContract {
    @Override
    TestDbms dbms() {
        return TestDbms.POSTGRESQL;
    }
}
