package org.apimmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.apimmigrate.core.database.Databases;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.database.WriteGate;
import org.apimmigrate.core.run.MigrateResult.Outcome;
import org.apimmigrate.sampledata.Layout;
import org.apimmigrate.testkit.TestDatabases;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestInstallation;
import org.apimmigrate.testkit.TestServersExtension;
import org.apimmigrate.testkit.TestTool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Time limits that a server has for idle sessions and long statements do not end a migration: they are lifted in this tool's sessions. */
@ExtendWith(TestServersExtension.class)
abstract class TimeLimitsContract {

    abstract TestDbms dbms();

    /** Sets limits of one second for every new session, and takes them back when closed. */
    abstract AutoCloseable limits(TestInstallation sample) throws SQLException;

    /** A query that takes so many seconds and returns one row. */
    abstract String sleep(int seconds);

    @Test
    void aTransactionMayBeIdleAndAStatementLong(TestDatabases databases) throws Exception {
        TestInstallation sample = sample(databases);
        try (AutoCloseable limited = limits(sample)) {
            new TestTool(sample).writing((session, gate) -> {
                Databases opened = session.context().databases();
                written(gate);
                assertThat(opened.of(Role.AM).reader().number(sleep(3))).isNotNegative();
                // an idle connection of the pool is used again
                pause();
                assertThat(opened.of(Role.AM).reader().number("SELECT COUNT(*) FROM AM_API"))
                        .isPositive();
                return null;
            });
        }
    }

    @Test
    void aMigrationGetsThrough(TestDatabases databases) throws Exception {
        TestInstallation sample = sample(databases);
        try (AutoCloseable limited = limits(sample)) {
            assertThat(MigrationUnderTest.of(sample).migrate().outcome()).isEqualTo(Outcome.COMPLETED);
        }
    }

    private void written(WriteGate gate) {
        long rows = gate.<Long>inTransaction(Role.AM, writer -> {
            writer.number("SELECT COUNT(*) FROM AM_API");
            pause();
            writer.number(sleep(3));
            return writer.update("UPDATE AM_API SET API_NAME = API_NAME");
        });
        assertThat(rows).isPositive();
    }

    private static void pause() {
        try {
            Thread.sleep(3000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private TestInstallation sample(TestDatabases databases) {
        return databases.sample(dbms(), ResumeContract.sampleOptions().withLayout(Layout.ONE));
    }
}
