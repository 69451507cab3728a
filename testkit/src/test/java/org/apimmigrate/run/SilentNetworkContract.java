package org.apimmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apimmigrate.core.connect.DatabaseOpener;
import org.apimmigrate.core.database.Databases;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.database.WriteGate;
import org.apimmigrate.core.database.dialects.Dialects;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.installation.DatabaseSettings;
import org.apimmigrate.core.installation.Installation;
import org.apimmigrate.core.lock.Heartbeat;
import org.apimmigrate.core.lock.RunLock;
import org.apimmigrate.core.sql.SqlFailure;
import org.apimmigrate.sampledata.Layout;
import org.apimmigrate.testkit.TestDatabases;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestInstallation;
import org.apimmigrate.testkit.TestServersExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A network that drops packets does not hang a run; a statement that takes long on a good one is left alone. */
@ExtendWith(TestServersExtension.class)
abstract class SilentNetworkContract {

    private static final Heartbeat QUICK = new Heartbeat(Duration.ofMillis(200), Duration.ofMillis(1500));

    abstract TestDbms dbms();

    /** A query that takes so many seconds and returns one row. */
    abstract String sleep(int seconds);

    /** MariaDB's driver waits for its own reader before it closes a socket; there the system's keep-alive ends the wait. */
    abstract boolean driverCutsItsSocket();

    @Test
    void whatWaitsForAnAnswerThatNeverComesIsCutOff(TestDatabases databases) throws Exception {
        TestInstallation sample =
                databases.sample(dbms(), ResumeContract.sampleOptions().withLayout(Layout.ONE));
        ExecutorService workers = Executors.newFixedThreadPool(2);
        try (ForgetfulNetwork network = new ForgetfulNetwork(port(sample.installation()));
                Databases opened = opener().openForReading(through(network, sample.installation()), 1);
                WriteGate gate = opener().openForWriting(through(network, sample.installation()), opened);
                RunLock lock = RunLock.take(opened, gate, "test", Clock.systemUTC(), QUICK)) {
            Future<Long> change =
                    workers.submit(() -> gate.<Long>inTransaction(Role.AM, writer -> writer.number(sleep(120))));
            Future<Long> read = workers.submit(() -> opened.of(Role.AM).reader().number(sleep(120)));
            Thread.sleep(1000);
            lock.check();

            network.forget();

            lost(lock);
            if (driverCutsItsSocket()) {
                assertThatThrownBy(() -> change.get(20, TimeUnit.SECONDS))
                        .isInstanceOf(ExecutionException.class)
                        .cause()
                        .isInstanceOfSatisfying(SqlFailure.class, failure -> assertThat(
                                        Dialects.forUrl(opened.of(Role.AM).displayUrl())
                                                .session()
                                                .connectionLost(failure.error()))
                                .isTrue());
                assertThatThrownBy(() -> read.get(20, TimeUnit.SECONDS)).isInstanceOf(ExecutionException.class);
            }
        } finally {
            workers.shutdownNow();
        }
    }

    @Test
    void aLongStatementIsLeftAlone(TestDatabases databases) throws Exception {
        TestInstallation sample =
                databases.sample(dbms(), ResumeContract.sampleOptions().withLayout(Layout.ONE));
        try (Databases opened = opener().openForReading(sample.installation(), 1);
                WriteGate gate = opener().openForWriting(sample.installation(), opened);
                RunLock lock = RunLock.take(opened, gate, "test", Clock.systemUTC(), QUICK)) {
            gate.<Long>inTransaction(Role.AM, writer -> writer.number(sleep(5)));
            lock.check();
        }
    }

    private static void lost(RunLock lock) throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            try {
                lock.check();
                Thread.sleep(100);
            } catch (MigrateException e) {
                assertThat(e.kind()).isEqualTo(MigrateException.Kind.PARTIAL);
                assertThat(e).hasMessageContaining("has not answered");
                return;
            }
        }
        throw new AssertionError("nobody noticed that the network is dead");
    }

    private static int port(Installation installation) {
        String url = installation.databases().get(Role.AM).url();
        return URI.create(url.substring("jdbc:".length())).getPort();
    }

    private static Installation through(ForgetfulNetwork network, Installation installation) {
        Map<Role, DatabaseSettings> settings = new EnumMap<>(Role.class);
        installation
                .databases()
                .forEach((role, s) ->
                        settings.put(role, s.withUrl(s.url().replace(":" + port(installation), ":" + network.port()))));
        return new Installation(
                installation.home(),
                installation.configuration(),
                installation.workDirectory(),
                settings,
                installation.local(),
                installation.facts());
    }

    private static DatabaseOpener opener() {
        return new DatabaseOpener(
                settings -> {
                    try {
                        return DriverManager.getDriver(settings.url());
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                },
                Dialects::forUrl);
    }
}
