package org.apimmigrate.testkit;

import java.time.Clock;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apimmigrate.core.database.WriteGate;
import org.apimmigrate.core.run.AnalyzeOperation;
import org.apimmigrate.core.run.AnalyzeResult;
import org.apimmigrate.core.run.FinishOperation;
import org.apimmigrate.core.run.MigrateOperation;
import org.apimmigrate.core.run.MigrateOptions;
import org.apimmigrate.core.run.MigrateResult;
import org.apimmigrate.core.run.RunListener;
import org.apimmigrate.core.run.Session;
import org.apimmigrate.core.run.StopSignal;
import org.apimmigrate.core.run.VerifyOperation;
import org.apimmigrate.core.run.VerifyResult;
import org.apimmigrate.core.session.OpenSession;
import org.apimmigrate.core.session.Parts;
import org.apimmigrate.core.session.SessionFactory;
import org.apimmigrate.core.session.SessionRequest;
import org.apimmigrate.core.verify.Invariants;

/** The operations of the tool on a test installation. Each call opens the databases again, as each command does. */
public final class TestTool {
    private final TestInstallation installation;
    private final RunListener listener;
    private final int threads;
    private final SessionFactory sessions;

    public TestTool(TestInstallation installation) {
        this(installation, new RunListener() {}, 2);
    }

    /**
     * @param listener hears what every operation does
     * @param threads workers of reading passes
     */
    public TestTool(TestInstallation installation, RunListener listener, int threads) {
        this.installation = installation;
        this.listener = listener;
        this.threads = threads;
        this.sessions = installation.sessions(Parts.ALL, Clock.systemUTC(), "test");
    }

    public AnalyzeResult analyze() {
        return reading(session -> new AnalyzeOperation(session).run(check -> true));
    }

    public VerifyResult verify() {
        return reading(session -> new VerifyOperation(session).run());
    }

    public MigrateResult migrate() {
        return migrate(MigrateOptions.DEFAULTS);
    }

    public MigrateResult migrate(MigrateOptions options) {
        return writing((session, gate) -> new MigrateOperation(session, gate).run(options));
    }

    /** Removes the journal; reports whether there was one. */
    public boolean finish() {
        return writing(
                (session, gate) -> new FinishOperation(session, gate).run().removed());
    }

    /** Runs something of a test's own with a session. */
    public <T> T reading(Function<Session, T> work) {
        try (OpenSession open = open()) {
            return work.apply(open.session());
        }
    }

    /** Runs something of a test's own with a session and the way to write. */
    public <T> T writing(BiFunction<Session, WriteGate, T> work) {
        try (OpenSession open = open()) {
            return work.apply(open.session(), open.gate());
        }
    }

    private OpenSession open() {
        return sessions.open(
                installation.installation(),
                SessionRequest.of("test").withThreads(threads).withListener(listener, new StopSignal()));
    }

    /** All invariants that there are, for tests that want to see each of them. */
    public static List<String> invariantIds() {
        return Invariants.all().stream().map(each -> each.id()).toList();
    }
}
