package org.apimmigrate.run;

import java.util.List;
import org.apimmigrate.testkit.TestDbms;

class Rollback_MariaDbTest extends RollbackContract {
    @Override
    TestDbms dbms() {
        return TestDbms.MARIADB;
    }

    @Override
    List<Integer> halfWayPoints() {
        return List.of(2, 40);
    }
}
