package org.apimmigrate.run;

import java.util.List;
import org.apimmigrate.testkit.TestDbms;
import org.junit.jupiter.api.Tag;

@Tag("long-lookalike")
class Rollback_Db2LookAlikeTest extends RollbackContract {
    @Override
    TestDbms dbms() {
        return TestDbms.DB2_LOOKALIKE;
    }

    @Override
    List<Integer> halfWayPoints() {
        return List.of(2, 40);
    }
}
