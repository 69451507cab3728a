package org.apimmigrate.testkit;

class FlawedMigration_SqlServerLookAlikeTest extends FlawedMigrationContract {
    @Override
    TestDbms dbms() {
        return TestDbms.SQLSERVER_LOOKALIKE;
    }
}
