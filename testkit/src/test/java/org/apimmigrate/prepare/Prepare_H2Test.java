package org.apimmigrate.prepare;

import org.apimmigrate.testkit.TestDbms;

class Prepare_H2Test extends PrepareContract {

    Prepare_H2Test() {
        super(TestDbms.H2);
    }
}
