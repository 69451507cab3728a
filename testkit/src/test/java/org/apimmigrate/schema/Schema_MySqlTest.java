package org.apimmigrate.schema;

import org.apimmigrate.testkit.OnMySql;
import org.apimmigrate.testkit.TestDbms;

@OnMySql
class Schema_MySqlTest extends SchemaContract {

    @Override
    TestDbms dbms() {
        return TestDbms.MYSQL;
    }
}
