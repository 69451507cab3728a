package org.apimmigrate.run;

import java.util.List;
import org.apimmigrate.testkit.TestDbms;

class ProcessKill_H2Test extends ProcessKillContract {
    @Override
    TestDbms dbms() {
        return TestDbms.H2;
    }

    @Override
    List<Integer> lines() {
        return List.of(2, 10, 15, 30);
    }
}
