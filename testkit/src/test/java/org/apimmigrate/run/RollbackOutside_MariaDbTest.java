package org.apimmigrate.run;

import java.util.List;
import org.apimmigrate.testkit.DatabaseUnderTest;
import org.apimmigrate.testkit.TestDatabases;
import org.apimmigrate.testkit.TestDbms;

class RollbackOutside_MariaDbTest extends RollbackOutsideContract {
    @Override
    TestDbms dbms() {
        return TestDbms.MARIADB;
    }

    /** InnoDB knows no SET DEFAULT. */
    @Override
    List<String> rules() {
        return List.of("ON DELETE CASCADE", "ON DELETE SET NULL", "");
    }

    @Override
    String outside(TestDatabases databases, DatabaseUnderTest database) {
        return databases.empty(dbms()).name();
    }

    @Override
    String named(DatabaseUnderTest database, String table) {
        return database.name() + "." + table;
    }
}
