package org.apimmigrate.schema;

import org.apimmigrate.testkit.TestDbms;

class Schema_H2Test extends SchemaContract {

    @Override
    TestDbms dbms() {
        return TestDbms.H2;
    }
}
