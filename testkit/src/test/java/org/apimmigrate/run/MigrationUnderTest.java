package org.apimmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apimmigrate.core.check.Analysis;
import org.apimmigrate.core.check.Check;
import org.apimmigrate.core.check.CheckOutcome;
import org.apimmigrate.core.check.artifact.ArtifactPass;
import org.apimmigrate.core.check.artifact.DefinitionObserver;
import org.apimmigrate.core.context.TenantSelection;
import org.apimmigrate.core.database.WriteGate;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.fix.FixWriter;
import org.apimmigrate.core.installation.Installation;
import org.apimmigrate.core.lock.RunLock;
import org.apimmigrate.core.run.BackupOperation;
import org.apimmigrate.core.run.BackupResult;
import org.apimmigrate.core.run.FinishOperation;
import org.apimmigrate.core.run.FinishResult;
import org.apimmigrate.core.run.MigrateOperation;
import org.apimmigrate.core.run.MigrateOptions;
import org.apimmigrate.core.run.MigrateResult;
import org.apimmigrate.core.run.RollbackOperation;
import org.apimmigrate.core.run.RollbackPreview;
import org.apimmigrate.core.run.RollbackResult;
import org.apimmigrate.core.run.RunListener;
import org.apimmigrate.core.run.Session;
import org.apimmigrate.core.run.StatusOperation;
import org.apimmigrate.core.run.StatusResult;
import org.apimmigrate.core.run.StopSignal;
import org.apimmigrate.core.run.VerifyOperation;
import org.apimmigrate.core.run.VerifyResult;
import org.apimmigrate.core.session.OpenSession;
import org.apimmigrate.core.session.Parts;
import org.apimmigrate.core.session.SessionFactory;
import org.apimmigrate.core.session.SessionRequest;
import org.apimmigrate.testkit.LookAlikes;
import org.apimmigrate.testkit.TestInstallation;

/** An installation of a test, with the commands that an operator would give. Each call opens the databases again, as a process does. */
final class MigrationUnderTest {

    static final String VERSION = "0.0-test";

    private final Installation installation;
    private final UnaryOperator<WriteGate> gates;
    private final RunListener listener;
    private final StopSignal stop;
    private final String version;
    private final Clock clock;
    private final TenantSelection selection;

    private MigrationUnderTest(
            Installation installation,
            UnaryOperator<WriteGate> gates,
            RunListener listener,
            StopSignal stop,
            String version,
            Clock clock,
            TenantSelection selection) {
        this.installation = installation;
        this.gates = gates;
        this.listener = listener;
        this.stop = stop;
        this.version = version;
        this.clock = clock;
        this.selection = selection;
    }

    static MigrationUnderTest of(TestInstallation installation) {
        return of(installation.installation());
    }

    static MigrationUnderTest of(Installation installation) {
        return new MigrationUnderTest(
                installation,
                gate -> gate,
                new RunListener() {},
                new StopSignal(),
                VERSION,
                Clock.systemUTC(),
                TenantSelection.ALL);
    }

    MigrationUnderTest through(UnaryOperator<WriteGate> otherGates) {
        return new MigrationUnderTest(installation, otherGates, listener, stop, version, clock, selection);
    }

    MigrationUnderTest heardBy(RunListener other, StopSignal signal) {
        return new MigrationUnderTest(installation, gates, other, signal, version, clock, selection);
    }

    MigrationUnderTest withVersion(String other) {
        return new MigrationUnderTest(installation, gates, listener, stop, other, clock, selection);
    }

    MigrationUnderTest at(Clock other) {
        return new MigrationUnderTest(installation, gates, listener, stop, version, other, selection);
    }

    MigrationUnderTest forTenants(Integer... ids) {
        TenantSelection some = new TenantSelection(Set.of(ids));
        return new MigrationUnderTest(installation, gates, listener, stop, version, clock, some);
    }

    MigrateResult migrate() {
        return migrate(MigrateOptions.DEFAULTS);
    }

    MigrateResult migrate(MigrateOptions options) {
        return writing((session, gate) -> new MigrateOperation(session, gate).run(options));
    }

    RollbackResult rollback() {
        return writing((session, gate) -> new RollbackOperation(session, gate).run());
    }

    RollbackPreview rollbackPreview() {
        return writing((session, gate) -> new RollbackOperation(session, gate).preview());
    }

    RollbackResult rollbackTo(Path restorePoint) {
        return writing((session, gate) -> new RollbackOperation(session, gate, restorePoint).run());
    }

    /** A rollback says that it is back at the start, and is. */
    void assertBackAt(Snapshot start, RollbackResult back) {
        assertThat(back.schemaDifferences()).isEmpty();
        assertThat(back.rowDifferences()).isEmpty();
        Snapshot now = snapshot();
        assertThat(now.rows()).isEqualTo(start.rows());
        String differences = reading(session -> now.schemaDifferences(session.context(), start));
        assertThat(differences).isEmpty();
        assertThat(now.schemas().values())
                .allSatisfy(
                        schema -> assertThat(schema.tables().keySet()).noneMatch(t -> t.startsWith("APIM_MIGRATE")));
    }

    BackupResult backup() {
        return reading(session -> new BackupOperation(session).run());
    }

    /** The checks of the one pass over all artifacts, with somebody who hears the verdicts on definitions. */
    static List<CheckOutcome> artifactChecks(Session session, DefinitionObserver observer) {
        List<Check> checks = List.copyOf(new ArtifactPass(observer).checks());
        return new Analysis(checks).run(session.context(), finding -> {});
    }

    /** As {@code analyze --fix} does; how many there are. */
    int writeCorrections(Path folder) {
        return reading(session -> {
            try (FixWriter writer = new FixWriter(folder, check -> true)) {
                assertThat(artifactChecks(session, writer))
                        .noneMatch(outcome -> outcome.state() == CheckOutcome.State.COULD_NOT_RUN);
                return writer.finish(true).orElseThrow();
            }
        });
    }

    FinishResult accept() {
        return writing((session, gate) -> new FinishOperation(session, gate).run());
    }

    /** Accepted, and its journal is gone? */
    boolean finish() {
        return writing(
                (session, gate) -> new FinishOperation(session, gate).run().removed());
    }

    /** Tries to take the lock again and again, from a process's own connections; whoever has it runs the work. */
    void contendForLock(int tries, Runnable work) {
        writing((session, gate) -> {
            for (int i = 0; i < tries; i++) {
                try (RunLock lock = RunLock.take(session.context().databases(), gate, "test", session.clock())) {
                    lock.check();
                    work.run();
                } catch (MigrateException e) {
                    if (e.kind() != MigrateException.Kind.LOCKED) {
                        throw e;
                    }
                }
            }
            return null;
        });
    }

    VerifyResult verify() {
        return reading(session -> new VerifyOperation(session).run());
    }

    StatusResult status() {
        return reading(session -> new StatusOperation(session).run());
    }

    /** What the databases hold now. */
    Snapshot snapshot() {
        return reading(session -> Snapshot.of(session.context()));
    }

    private interface Writing<T> {
        T run(Session session, WriteGate gate);
    }

    interface Reading<T> {
        T run(Session session);
    }

    <T> T reading(Reading<T> work) {
        try (OpenSession open = open()) {
            return work.run(open.session());
        }
    }

    private <T> T writing(Writing<T> work) {
        try (OpenSession open = open()) {
            return work.run(open.session(), gates.apply(open.gate()));
        }
    }

    private OpenSession open() {
        SessionFactory sessions = LookAlikes.reaching(
                installation,
                new SessionFactory(
                        Parts.ALL.withChecks(MigrationUnderTest::guards),
                        installation.workDirectory().resolve("h2-legacy"),
                        clock,
                        version));
        return sessions.open(
                installation, SessionRequest.of("test").withTenants(selection).withListener(listener, stop));
    }

    /** The checks that can keep a migration from starting, or from continuing; the long ones over definitions are tried elsewhere. */
    private static boolean guards(Check check) {
        return check.getClass().getPackageName().endsWith(".check.schema");
    }
}
