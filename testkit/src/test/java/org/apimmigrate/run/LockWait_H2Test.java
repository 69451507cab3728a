package org.apimmigrate.run;

import java.sql.Connection;
import java.sql.SQLException;
import org.apimmigrate.core.database.Answer;
import org.apimmigrate.testkit.TestDbms;

class LockWait_H2Test extends LockWaitContract {
    @Override
    TestDbms dbms() {
        return TestDbms.H2;
    }

    @Override
    String lockTable() {
        return null;
    }

    @Override
    String holder(Connection holder) throws SQLException {
        return "session " + Answer.of(holder, "SELECT SESSION_ID()");
    }
}
