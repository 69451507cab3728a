package org.apimmigrate.testkit;

class Layout_H2Test extends LayoutContract {
    @Override
    TestDbms dbms() {
        return TestDbms.H2;
    }
}
