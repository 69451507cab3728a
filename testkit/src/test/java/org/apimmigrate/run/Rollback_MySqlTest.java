package org.apimmigrate.run;

import java.util.List;
import org.apimmigrate.testkit.OnMySql;
import org.apimmigrate.testkit.TestDbms;

@OnMySql
class Rollback_MySqlTest extends RollbackContract {
    @Override
    TestDbms dbms() {
        return TestDbms.MYSQL;
    }

    @Override
    List<Integer> halfWayPoints() {
        return List.of(2, 40);
    }
}
