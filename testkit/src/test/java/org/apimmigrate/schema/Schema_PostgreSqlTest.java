package org.apimmigrate.schema;

import org.apimmigrate.testkit.TestDbms;

class Schema_PostgreSqlTest extends SchemaContract {

    @Override
    TestDbms dbms() {
        return TestDbms.POSTGRESQL;
    }
}
