package org.apimmigrate.testkit;

@OnMySql
class Sample_MySqlTest extends SampleContract {
    @Override
    TestDbms dbms() {
        return TestDbms.MYSQL;
    }
}
