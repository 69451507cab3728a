package org.apimmigrate.testkit;

class Sample_PostgreSqlTest extends SampleContract {
    @Override
    TestDbms dbms() {
        return TestDbms.POSTGRESQL;
    }
}
