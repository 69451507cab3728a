package org.apimmigrate.run;

import org.apimmigrate.core.database.Role;
import org.apimmigrate.testkit.TestDbms;
import org.junit.jupiter.api.Test;

class RollbackAfterUse_MariaDbTest extends RollbackAfterUseContract {
    @Override
    TestDbms dbms() {
        return TestDbms.MARIADB;
    }

    /** Older servers made the first TIMESTAMP of a table so that any update sets it. */
    @Test
    void timesThatTheServerSetsByItselfStayAsTheyWere() {
        sample().database(Role.AM)
                .execute(
                        "UPDATE AM_API SET CREATED_TIME = '2020-01-01 00:00:00'",
                        "ALTER TABLE AM_API MODIFY CREATED_TIME TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP"
                                + " ON UPDATE CURRENT_TIMESTAMP");
        Snapshot start = migrated();
        sample().database(Role.AM)
                .execute("UPDATE AM_API SET STATUS = 'BLOCKED', CREATED_TIME = '2020-01-01 00:00:00'");
        assertBackAt(start);
    }
}
