package org.apimmigrate.run;

import org.apimmigrate.testkit.TestDbms;

final class Corrections_H2Test extends CorrectionsContract {
    @Override
    TestDbms dbms() {
        return TestDbms.H2;
    }
}
