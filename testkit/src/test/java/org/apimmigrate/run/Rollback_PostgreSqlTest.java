package org.apimmigrate.run;

import java.util.List;
import org.apimmigrate.testkit.TestDbms;

class Rollback_PostgreSqlTest extends RollbackContract {
    @Override
    TestDbms dbms() {
        return TestDbms.POSTGRESQL;
    }

    @Override
    List<Integer> halfWayPoints() {
        return List.of(2, 40);
    }
}
