package org.apimmigrate.check;

import org.apimmigrate.testkit.TestDbms;

final class DataChecks_H2Test extends DataChecksContract {
    @Override
    TestDbms dbms() {
        return TestDbms.H2;
    }
}
