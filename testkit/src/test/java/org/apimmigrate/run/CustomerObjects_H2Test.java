package org.apimmigrate.run;

import org.apimmigrate.testkit.TestDbms;

class CustomerObjects_H2Test extends CustomerObjectsContract {
    @Override
    TestDbms dbms() {
        return TestDbms.H2;
    }
}
