package org.apimmigrate.testkit;

class FlawedMigration_PostgreSqlTest extends FlawedMigrationContract {
    @Override
    TestDbms dbms() {
        return TestDbms.POSTGRESQL;
    }
}
