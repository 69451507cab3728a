package org.apimmigrate.check;

import org.apimmigrate.testkit.TestDbms;

class SharedContents_H2Test extends SharedContentsContract {
    @Override
    TestDbms dbms() {
        return TestDbms.H2;
    }
}
