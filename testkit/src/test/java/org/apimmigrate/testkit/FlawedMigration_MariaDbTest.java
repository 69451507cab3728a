package org.apimmigrate.testkit;

class FlawedMigration_MariaDbTest extends FlawedMigrationContract {
    @Override
    TestDbms dbms() {
        return TestDbms.MARIADB;
    }
}
