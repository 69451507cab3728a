package org.apimmigrate.check;

import org.apimmigrate.testkit.TestDbms;

class Views_H2Test extends ViewsContract {
    @Override
    TestDbms dbms() {
        return TestDbms.H2;
    }

    @Override
    boolean blocks() {
        return true;
    }
}
