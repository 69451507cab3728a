package org.apimmigrate.run;

import java.util.List;
import org.apimmigrate.testkit.TestDbms;

class Rollback_H2Test extends RollbackContract {
    @Override
    TestDbms dbms() {
        return TestDbms.H2;
    }

    @Override
    List<Integer> halfWayPoints() {
        return List.of(1, 22, 45);
    }
}
