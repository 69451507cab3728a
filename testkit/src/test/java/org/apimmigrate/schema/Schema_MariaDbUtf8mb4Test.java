package org.apimmigrate.schema;

import org.apimmigrate.testkit.TestDbms;

class Schema_MariaDbUtf8mb4Test extends SchemaContract {

    @Override
    TestDbms dbms() {
        return TestDbms.MARIADB_UTF8MB4;
    }
}
