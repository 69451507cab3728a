package org.apimmigrate.run;

import java.util.List;
import org.apimmigrate.testkit.OnMySql;
import org.apimmigrate.testkit.TestDbms;

@OnMySql
class ProcessKill_MySqlTest extends ProcessKillContract {
    @Override
    TestDbms dbms() {
        return TestDbms.MYSQL;
    }

    @Override
    List<Integer> lines() {
        return List.of(8, 30);
    }
}
