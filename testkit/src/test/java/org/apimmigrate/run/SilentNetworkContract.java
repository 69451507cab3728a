package org.apimmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apimmigrate.core.database.Databases;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.database.Trouble;
import org.apimmigrate.core.database.WriteGate;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.lock.Heartbeat;
import org.apimmigrate.core.lock.RunLock;
import org.apimmigrate.core.run.SqlFailures;
import org.apimmigrate.core.sql.SqlFailure;
import org.apimmigrate.sampledata.Layout;
import org.apimmigrate.testkit.TestDatabases;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestInstallation;
import org.apimmigrate.testkit.TestServersExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A network that drops packets does not hang a command; a statement that takes long on a good one is left alone. */
@ExtendWith(TestServersExtension.class)
abstract class SilentNetworkContract {

    private static final Heartbeat QUICK = new Heartbeat(Duration.ofMillis(200), Duration.ofMillis(1500));

    /** Far more than the patience of these tests, far less than what keep-alive or retransmission take. */
    private static final int SOON = 40;

    private final QuickWaits waits = new QuickWaits();

    abstract TestDbms dbms();

    /** A query that takes so many seconds and returns one row. */
    abstract String sleep(int seconds);

    @Test
    void whatWaitsForAnAnswerThatNeverComesIsCutOffWithTheLock(TestDatabases databases) throws Exception {
        TestInstallation sample = sample(databases);
        ExecutorService workers = Executors.newFixedThreadPool(2);
        try (ForgetfulNetwork network = new ForgetfulNetwork(QuickWaits.port(sample.installation()));
                Databases opened =
                        waits.opener().openForReading(QuickWaits.through(network.port(), sample.installation()), 1);
                WriteGate gate = waits.opener()
                        .openForWriting(QuickWaits.through(network.port(), sample.installation()), opened);
                RunLock lock = RunLock.take(opened, gate, "test", Clock.systemUTC(), QUICK)) {
            Future<Long> change =
                    workers.submit(() -> gate.<Long>inTransaction(Role.AM, writer -> writer.number(sleep(120))));
            Future<Long> read = workers.submit(() -> opened.of(Role.AM).reader().number(sleep(120)));
            Thread.sleep(1000);
            lock.check();

            network.forget();

            lost(lock);
            endsAsLost(opened, change);
            endsAsLost(opened, read);
        } finally {
            workers.shutdownNow();
        }
    }

    @Test
    void aReaderWithoutALockIsCutOffTooAndSaysWhy(TestDatabases databases) throws Exception {
        TestInstallation sample = sample(databases);
        ExecutorService workers = Executors.newSingleThreadExecutor();
        try (ForgetfulNetwork network = new ForgetfulNetwork(QuickWaits.port(sample.installation()));
                Databases opened =
                        waits.opener().openForReading(QuickWaits.through(network.port(), sample.installation()), 1)) {
            Future<Long> read = workers.submit(() -> opened.of(Role.AM).reader().number(sleep(120)));
            Thread.sleep(1000);

            network.forget();

            assertThat(endsAsLost(opened, read)).hasMessageContaining("no answer has come for");
            assertThat(waits.notes()).anySatisfy(note -> assertThat(note).contains("has not answered for"));
        } finally {
            workers.shutdownNow();
        }
    }

    /** A firewall that has lost its table drops what it does not know, and lets new connections through. */
    @Test
    void aConnectionThatAloneIsForgottenIsCutOffOnceTheServerHasFinished(TestDatabases databases) throws Exception {
        TestInstallation sample = sample(databases);
        ExecutorService workers = Executors.newSingleThreadExecutor();
        try (ForgetfulNetwork network = new ForgetfulNetwork(QuickWaits.port(sample.installation()));
                Databases opened =
                        waits.opener().openForReading(QuickWaits.through(network.port(), sample.installation()), 1)) {
            Future<Long> read = workers.submit(() -> opened.of(Role.AM).reader().number(sleep(6)));
            Thread.sleep(1000);

            network.forgetOpenConnections();

            assertThat(endsAsLost(opened, read)).hasMessageContaining("the server has finished");
        } finally {
            workers.shutdownNow();
        }
    }

    @Test
    void aLongStatementIsLeftAloneAndReported(TestDatabases databases) throws Exception {
        TestInstallation sample = sample(databases);
        try (Databases opened = waits.opener().openForReading(sample.installation(), 1);
                WriteGate gate = waits.opener().openForWriting(sample.installation(), opened);
                RunLock lock = RunLock.take(opened, gate, "test", Clock.systemUTC(), QUICK)) {
            gate.<Long>inTransaction(Role.AM, writer -> writer.number(sleep(6)));
            opened.of(Role.AM).reader().number(sleep(6));
            lock.check();
        }
        assertThat(waits.notes())
                .anySatisfy(note -> assertThat(note).contains("is at work on one statement", "SELECT"));
    }

    private TestInstallation sample(TestDatabases databases) {
        return databases.sample(dbms(), ResumeContract.sampleOptions().withLayout(Layout.ONE));
    }

    private static SqlFailure endsAsLost(Databases opened, Future<Long> call) {
        SqlFailure[] failure = new SqlFailure[1];
        assertThatThrownBy(() -> call.get(SOON, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOfSatisfying(SqlFailure.class, e -> failure[0] = e);
        assertThat(opened.trouble(failure[0])).contains(Trouble.CONNECTION_LOST);
        assertThat(SqlFailures.told(opened, failure[0]))
                .isInstanceOfSatisfying(
                        MigrateException.class, e -> assertThat(e.kind()).isEqualTo(MigrateException.Kind.ENVIRONMENT));
        return failure[0];
    }

    private static void lost(RunLock lock) throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            try {
                lock.check();
                Thread.sleep(100);
            } catch (MigrateException e) {
                assertThat(e.kind()).isEqualTo(MigrateException.Kind.PARTIAL);
                assertThat(e).hasMessageMatching("(?s).*(has not answered|no answer has come).*");
                return;
            }
        }
        throw new AssertionError("nobody noticed that the network is dead");
    }
}
