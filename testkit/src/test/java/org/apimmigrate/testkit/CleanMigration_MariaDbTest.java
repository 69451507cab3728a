package org.apimmigrate.testkit;

class CleanMigration_MariaDbTest extends CleanMigrationContract {
    @Override
    TestDbms dbms() {
        return TestDbms.MARIADB;
    }
}
