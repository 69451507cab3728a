package org.apimmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.apimmigrate.core.database.Databases;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.database.Trouble;
import org.apimmigrate.core.database.WriteGate;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.run.SqlFailures;
import org.apimmigrate.core.sql.SqlFailure;
import org.apimmigrate.sampledata.Layout;
import org.apimmigrate.testkit.TestDatabases;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestInstallation;
import org.apimmigrate.testkit.TestServersExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who waits for a lock that another session holds, waits for a bounded time, says what for while it waits, and names who holds it. */
@ExtendWith(TestServersExtension.class)
abstract class LockWaitContract {

    private final QuickWaits waits = new QuickWaits();

    abstract TestDbms dbms();

    /** Keeps readers away from AM_API until the transaction ends; null where nothing does. */
    abstract String lockTable();

    /** How the holder is named where its number is known. */
    abstract String holder(Connection holder) throws SQLException;

    @Test
    void aReaderDoesNotWaitWithoutLimit(TestDatabases databases) throws SQLException {
        if (lockTable() == null) {
            return;
        }
        TestInstallation sample = sample(databases);
        try (Databases opened = waits.opener().openForReading(sample.installation(), 1);
                Connection holder = holding(sample, lockTable())) {
            SqlFailure failure = catchThrowableOfType(
                    SqlFailure.class, () -> opened.of(Role.AM).reader().number("SELECT COUNT(*) FROM AM_API"));
            busy(opened, failure, holder(holder));
            holder.rollback();
        }
        assertThat(waits.notes())
                .anySatisfy(note -> assertThat(note).contains("waiting for a lock in the am database"));
    }

    @Test
    void aWriterNamesWhoHoldsTheRow(TestDatabases databases) throws SQLException {
        TestInstallation sample = sample(databases);
        try (Databases opened = waits.opener().openForReading(sample.installation(), 1);
                WriteGate gate = waits.opener().openForWriting(sample.installation(), opened);
                Connection holder = holding(sample, "UPDATE AM_API SET API_NAME = API_NAME")) {
            SqlFailure failure = catchThrowableOfType(
                    SqlFailure.class,
                    () -> gate.<Long>inTransaction(
                            Role.AM, writer -> writer.update("UPDATE AM_API SET API_VERSION = API_VERSION")));
            busy(opened, failure, holder(holder));
            holder.rollback();
        }
    }

    private static void busy(Databases opened, SqlFailure failure, String holder) {
        assertThat(failure).isNotNull();
        assertThat(opened.trouble(failure)).as(failure.getMessage()).contains(Trouble.BUSY);
        assertThat(SqlFailures.told(opened, failure)).isInstanceOfSatisfying(MigrateException.class, e -> {
            assertThat(e.kind()).isEqualTo(MigrateException.Kind.ENVIRONMENT);
            assertThat(e.problem().why()).contains("another session holds", holder);
        });
    }

    private static Connection holding(TestInstallation sample, String sql) throws SQLException {
        Connection holder = sample.database(Role.AM).connect();
        holder.setAutoCommit(false);
        try (Statement statement = holder.createStatement()) {
            statement.execute(sql);
        }
        return holder;
    }

    private TestInstallation sample(TestDatabases databases) {
        return databases.sample(dbms(), ResumeContract.sampleOptions().withLayout(Layout.ONE));
    }
}
