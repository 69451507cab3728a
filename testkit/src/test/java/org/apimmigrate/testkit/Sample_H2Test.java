package org.apimmigrate.testkit;

class Sample_H2Test extends SampleContract {
    @Override
    TestDbms dbms() {
        return TestDbms.H2;
    }
}
