package org.apimmigrate.testkit;

import java.time.Clock;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apimmigrate.core.check.Checks;
import org.apimmigrate.core.connect.DatabaseOpener;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.context.TenantSelection;
import org.apimmigrate.core.database.Databases;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.database.WriteGate;
import org.apimmigrate.core.database.dialects.Dialects;
import org.apimmigrate.core.installation.Installation;
import org.apimmigrate.core.installation.JdbcDrivers;
import org.apimmigrate.core.registry.TenantLoader;
import org.apimmigrate.core.run.AnalyzeOperation;
import org.apimmigrate.core.run.AnalyzeResult;
import org.apimmigrate.core.run.ChosenValues;
import org.apimmigrate.core.run.FinishOperation;
import org.apimmigrate.core.run.MigrateOperation;
import org.apimmigrate.core.run.MigrateOptions;
import org.apimmigrate.core.run.MigrateResult;
import org.apimmigrate.core.run.RunListener;
import org.apimmigrate.core.run.Session;
import org.apimmigrate.core.run.StopSignal;
import org.apimmigrate.core.run.VerifyOperation;
import org.apimmigrate.core.run.VerifyResult;
import org.apimmigrate.core.schema.Catalog;
import org.apimmigrate.core.step.Steps;
import org.apimmigrate.core.verify.Invariants;
import org.apimmigrate.sampledata.SampleDatabase;
import org.apimmigrate.sampledata.SampleSchema;

/** The operations of the tool on a test installation. Each call opens the databases anew, as each command does. */
public final class TestTool {
    private final TestInstallation installation;
    private final RunListener listener;
    private final int threads;
    // parses each catalog once
    private final SampleSchema schema = new SampleSchema();

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

    /** Removes the journal; tells whether there was one. */
    public boolean finish() {
        return writing((session, gate) -> new FinishOperation(session, gate).run());
    }

    /** Runs something of a test's own with a session. */
    public <T> T reading(Function<Session, T> work) {
        Installation settings = installation.installation();
        try (Databases databases = opener(settings).openForReading(settings, threads)) {
            return work.apply(session(settings, databases));
        }
    }

    /** Runs something of a test's own with a session and the way to write. */
    public <T> T writing(BiFunction<Session, WriteGate, T> work) {
        Installation settings = installation.installation();
        DatabaseOpener opener = opener(settings);
        try (Databases databases = opener.openForReading(settings, threads);
                WriteGate gate = opener.openForWriting(settings, databases)) {
            return work.apply(session(settings, databases), gate);
        }
    }

    private static DatabaseOpener opener(Installation settings) {
        JdbcDrivers drivers = new JdbcDrivers(settings, note -> {});
        return new DatabaseOpener(drivers::driverFor, Dialects::forUrl);
    }

    private Session session(Installation settings, Databases databases) {
        Clock clock = Clock.systemUTC();
        Context context = new Context(
                settings,
                databases,
                TenantLoader.load(databases.of(Role.USER).reader()),
                TenantSelection.ALL,
                ChosenValues.of(databases, clock),
                threads,
                this::fresh);
        return new Session(
                "test",
                context,
                Checks.all(),
                Steps.canonical(),
                Invariants.all(),
                listener,
                new StopSignal(),
                clock,
                "test",
                settings.workDirectory());
    }

    private Catalog fresh(String version, org.apimmigrate.core.database.Database database) {
        SampleDatabase target = new SampleDatabase(database.dialect(), database.displayUrl(), "", "");
        return schema.catalog(version, target, database.roles());
    }

    /** All invariants that there are, for tests that want to see each of them. */
    public static List<String> invariantIds() {
        return Invariants.all().stream().map(each -> each.id()).toList();
    }
}
