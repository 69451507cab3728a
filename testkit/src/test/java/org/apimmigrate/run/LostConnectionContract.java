package org.apimmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apimmigrate.core.check.Analysis;
import org.apimmigrate.core.check.Check;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Databases;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.database.Trouble;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.run.SqlFailures;
import org.apimmigrate.core.sql.SqlFailure;
import org.apimmigrate.core.sql.SqlReader;
import org.apimmigrate.sampledata.Layout;
import org.apimmigrate.testkit.DatabaseUnderTest;
import org.apimmigrate.testkit.TestDatabases;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestInstallation;
import org.apimmigrate.testkit.TestServersExtension;
import org.apimmigrate.testkit.TestTool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A session that is ended from outside is a lost connection: no defect of the tool and no damage of the journal, whatever it was doing. */
@ExtendWith(TestServersExtension.class)
abstract class LostConnectionContract {

    abstract TestDbms dbms();

    /** An expression: the number of the session that asks. */
    abstract String ownSession();

    /** Ends a session. */
    abstract String end(long session);

    /** A query that takes so many seconds and returns one row. */
    abstract String sleep(int seconds);

    @Test
    void aReadThatIsEndedWhileItStreamsKeepsItsCause(TestDatabases databases) {
        TestInstallation sample = sample(databases);
        new TestTool(sample).reading(session -> {
            Databases opened = session.context().databases();
            lost(opened, endedWhileStreaming(sample, opened, "AM_API A"));
            return null;
        });
    }

    @Test
    void aLostLookAtTheJournalIsNoDamageOfTheJournal(TestDatabases databases) {
        TestInstallation sample = sample(databases);
        MigrationUnderTest.of(sample).migrate();
        new TestTool(sample).reading(session -> {
            Databases opened = session.context().databases();
            lost(opened, endedWhileStreaming(sample, opened, "APIM_MIGRATE_STATEMENT A"));
            return null;
        });
    }

    @Test
    void aReadThatIsEndedWhileItWaitsKeepsItsCause(TestDatabases databases) {
        TestInstallation sample = sample(databases);
        new TestTool(sample).reading(session -> {
            Databases opened = session.context().databases();
            SqlReader reader = opened.of(Role.AM).reader();
            // the pool gives the same connection again
            long number = reader.number("SELECT " + ownSession());
            CompletableFuture<Void> ended = CompletableFuture.runAsync(
                    () -> sample.database(Role.AM).execute(end(number)),
                    CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS));
            lost(opened, catchThrowableOfType(SqlFailure.class, () -> reader.number(sleep(60))));
            ended.join();
            return null;
        });
    }

    @Test
    void aTransactionThatIsEndedKeepsItsCause(TestDatabases databases) {
        TestInstallation sample = sample(databases);
        DatabaseUnderTest target = sample.database(Role.AM);
        new TestTool(sample).writing((session, gate) -> {
            Databases opened = session.context().databases();
            SqlFailure inStatement = catchThrowableOfType(
                    SqlFailure.class,
                    () -> gate.<Long>inTransaction(Role.AM, writer -> {
                        target.execute(end(writer.number("SELECT " + ownSession())));
                        return writer.number("SELECT COUNT(*) FROM AM_API");
                    }));
            lost(opened, inStatement);
            SqlFailure inCommit = catchThrowableOfType(
                    SqlFailure.class,
                    () -> gate.<Long>inTransaction(Role.AM, writer -> {
                        long number = writer.number("SELECT " + ownSession());
                        long rows = writer.update("UPDATE AM_API SET API_NAME = API_NAME");
                        target.execute(end(number));
                        return rows;
                    }));
            lost(opened, inCommit);
            return null;
        });
    }

    /** Not one finding "could not run" for each check, with a wait for each. */
    @Test
    void anAnalysisEndsWhenTheDatabaseIsGone(TestDatabases databases) {
        TestInstallation sample = sample(databases);
        new TestTool(sample).reading(session -> {
            Databases opened = session.context().databases();
            SqlFailure[] thrown = new SqlFailure[1];
            Check cut = new Check() {
                @Override
                public String name() {
                    return "cut";
                }

                @Override
                public Set<FindingCode> codes() {
                    return Set.of();
                }

                @Override
                public void run(Context context, Consumer<Finding> findings) {
                    thrown[0] = endedWhileStreaming(sample, opened, "AM_API A");
                    throw new IllegalStateException("wrapped by the check", thrown[0]);
                }
            };
            SqlFailure failure = catchThrowableOfType(
                    SqlFailure.class, () -> new Analysis(List.of(cut)).run(session.context(), finding -> {}));
            assertThat(failure).isSameAs(thrown[0]);
            return null;
        });
    }

    private SqlFailure endedWhileStreaming(TestInstallation sample, Databases opened, String table) {
        String rows = "SELECT " + ownSession() + " FROM " + table
                + ", AM_API B, AM_API C, AM_API D, AM_API E, AM_API F, AM_API G, AM_API H, AM_API I";
        AtomicBoolean first = new AtomicBoolean(true);
        return catchThrowableOfType(
                SqlFailure.class, () -> opened.of(Role.AM).reader().each(rows, row -> {
                    if (first.getAndSet(false)) {
                        sample.database(Role.AM).execute(end(row.getLong(1)));
                    }
                }));
    }

    private static void lost(Databases opened, SqlFailure failure) {
        assertThat(failure).isNotNull();
        assertThat(opened.trouble(failure)).as(failure.getMessage()).contains(Trouble.CONNECTION_LOST);
        assertThat(SqlFailures.told(opened, failure)).isInstanceOfSatisfying(MigrateException.class, e -> {
            assertThat(e.kind()).isEqualTo(MigrateException.Kind.ENVIRONMENT);
            assertThat(e.problem().what()).contains("connection to the database was lost");
            assertThat(e.problem().why()).doesNotContain("Connection is closed [SQLState null");
        });
    }

    private TestInstallation sample(TestDatabases databases) {
        return databases.sample(dbms(), ResumeContract.sampleOptions().withLayout(Layout.ONE));
    }
}
