package org.apimmigrate.testkit;

class CleanMigration_H2Test extends CleanMigrationContract {
    @Override
    TestDbms dbms() {
        return TestDbms.H2;
    }
}
