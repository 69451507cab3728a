package org.apimmigrate.testkit;

class FlawedMigration_H2Test extends FlawedMigrationContract {
    @Override
    TestDbms dbms() {
        return TestDbms.H2;
    }
}
