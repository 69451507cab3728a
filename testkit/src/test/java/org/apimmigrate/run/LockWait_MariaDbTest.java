package org.apimmigrate.run;

import java.sql.Connection;
import java.sql.SQLException;
import org.apimmigrate.core.database.Answer;
import org.apimmigrate.testkit.TestDbms;

class LockWait_MariaDbTest extends LockWaitContract {
    @Override
    TestDbms dbms() {
        return TestDbms.MARIADB;
    }

    @Override
    String lockTable() {
        return "LOCK TABLES AM_API WRITE";
    }

    @Override
    String holder(Connection holder) throws SQLException {
        return "process " + Answer.of(holder, "SELECT CONNECTION_ID()") + ", user wso2carbon";
    }
}
