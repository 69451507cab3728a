package org.apimmigrate.run;

import java.util.List;
import org.apimmigrate.testkit.TestDbms;

class ProcessKill_MariaDbTest extends ProcessKillContract {
    @Override
    TestDbms dbms() {
        return TestDbms.MARIADB;
    }

    @Override
    List<Integer> lines() {
        return List.of(8, 30);
    }
}
