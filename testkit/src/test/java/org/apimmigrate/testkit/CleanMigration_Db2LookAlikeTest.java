package org.apimmigrate.testkit;

class CleanMigration_Db2LookAlikeTest extends CleanMigrationContract {
    @Override
    TestDbms dbms() {
        return TestDbms.DB2_LOOKALIKE;
    }
}
