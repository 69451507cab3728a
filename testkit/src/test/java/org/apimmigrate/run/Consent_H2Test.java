package org.apimmigrate.run;

import org.apimmigrate.testkit.TestDbms;

class Consent_H2Test extends ConsentContract {
    @Override
    TestDbms dbms() {
        return TestDbms.H2;
    }

    @Override
    boolean hasSchemas() {
        return true;
    }
}
