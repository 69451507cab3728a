package org.apimmigrate.acceptance;

import org.apimmigrate.testkit.TestDbms;

class SelfTest_H2Test extends SelfTestContract {

    @Override
    TestDbms dbms() {
        return TestDbms.H2;
    }
}
