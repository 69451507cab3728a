package org.apimmigrate.testkit;

class Sample_MariaDbTest extends SampleContract {
    @Override
    TestDbms dbms() {
        return TestDbms.MARIADB;
    }
}
