package org.apimmigrate.run;

import java.util.List;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.testkit.DatabaseUnderTest;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestInstallation;

class TimeLimits_PostgreSqlTest extends TimeLimitsContract {
    @Override
    TestDbms dbms() {
        return TestDbms.POSTGRESQL;
    }

    /** A user may limit itself in one database; with the test the database goes, and the limits with it. */
    @Override
    AutoCloseable limits(TestInstallation sample) {
        DatabaseUnderTest database = sample.database(Role.AM);
        for (String limit : List.of(
                "statement_timeout",
                "idle_in_transaction_session_timeout",
                "idle_session_timeout",
                "transaction_timeout",
                "lock_timeout")) {
            if (database.number("SELECT COUNT(*) FROM PG_SETTINGS WHERE NAME = '" + limit + "'") == 1) {
                database.execute("ALTER ROLE " + database.username() + " IN DATABASE " + database.name() + " SET "
                        + limit + " = '1s'");
            }
        }
        return () -> {};
    }

    @Override
    String sleep(int seconds) {
        return "SELECT 1 FROM pg_sleep(" + seconds + ")";
    }
}
