package org.apimmigrate.run;

import org.apimmigrate.testkit.TestDbms;

class SchemaCases_H2Test extends SchemaCasesContract {
    @Override
    TestDbms dbms() {
        return TestDbms.H2;
    }
}
