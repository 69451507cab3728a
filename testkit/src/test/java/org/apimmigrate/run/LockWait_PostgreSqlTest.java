package org.apimmigrate.run;

import java.sql.Connection;
import java.sql.SQLException;
import org.apimmigrate.core.database.Answer;
import org.apimmigrate.testkit.TestDbms;

class LockWait_PostgreSqlTest extends LockWaitContract {
    @Override
    TestDbms dbms() {
        return TestDbms.POSTGRESQL;
    }

    @Override
    String lockTable() {
        return "LOCK TABLE AM_API IN ACCESS EXCLUSIVE MODE";
    }

    @Override
    String holder(Connection holder) throws SQLException {
        return "process " + Answer.of(holder, "SELECT pg_backend_pid()") + ", user wso2carbon";
    }
}
