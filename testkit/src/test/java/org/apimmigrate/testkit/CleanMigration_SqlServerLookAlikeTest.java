package org.apimmigrate.testkit;

class CleanMigration_SqlServerLookAlikeTest extends CleanMigrationContract {
    @Override
    TestDbms dbms() {
        return TestDbms.SQLSERVER_LOOKALIKE;
    }
}
