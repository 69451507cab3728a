package org.apimmigrate.testkit;

class FlawedMigration_Db2LookAlikeTest extends FlawedMigrationContract {
    @Override
    TestDbms dbms() {
        return TestDbms.DB2_LOOKALIKE;
    }
}
