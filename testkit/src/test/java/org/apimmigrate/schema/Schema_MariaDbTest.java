package org.apimmigrate.schema;

import org.apimmigrate.testkit.TestDbms;

class Schema_MariaDbTest extends SchemaContract {

    @Override
    TestDbms dbms() {
        return TestDbms.MARIADB;
    }
}
