package org.apimmigrate.acceptance;

import org.apimmigrate.testkit.TestDbms;

class Layouts_H2Test extends LayoutsContract {

    @Override
    TestDbms dbms() {
        return TestDbms.H2;
    }
}
