package org.apimmigrate.benchmark;

import java.io.IOException;
import java.time.Clock;
import org.apimmigrate.core.check.artifact.DefinitionObserver;
import org.apimmigrate.core.prepare.PreparedVerdicts;
import org.apimmigrate.core.prepare.VerdictRecorder;
import org.apimmigrate.core.run.MigrateOperation;
import org.apimmigrate.core.run.PrepareOperation;
import org.apimmigrate.core.run.StopSignal;
import org.apimmigrate.core.session.OpenSession;
import org.apimmigrate.core.session.Parts;
import org.apimmigrate.core.session.SessionRequest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apimmigrate.core.backup.DatabasePart;
import org.apimmigrate.core.backup.RestorePoint;
import org.apimmigrate.core.backup.TablePart;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.registry.RegistryPaths;
import org.apimmigrate.core.registry.Tenant;
import org.apimmigrate.core.run.MigrateOptions;
import org.apimmigrate.core.run.MigrateResult;
import org.apimmigrate.core.run.RollbackOperation;
import org.apimmigrate.core.run.RollbackResult;
import org.apimmigrate.core.run.VerifyResult;
import org.apimmigrate.core.step.StepId;
import org.apimmigrate.sampledata.SampleOptions;
import org.apimmigrate.testkit.DatabaseUnderTest;
import org.apimmigrate.testkit.TestDatabases;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestInstallation;
import org.apimmigrate.testkit.TestServers;
import org.apimmigrate.testkit.TestTool;

/**
 * One size on one server: the tool, the floor and the row-at-a-time baseline on equal copies of one sample, and the dump tool, one after
 * the other in one run.
 */
final class Scenario {
    private static final int THREADS = 2;

    private final TestServers servers;
    private final TestDbms dbms;
    private final int apis;
    private final Result result;

    Scenario(TestServers servers, TestDbms dbms, int apis) {
        this.servers = servers;
        this.dbms = dbms;
        this.apis = apis;
        this.result = new Result(dbms, apis);
    }

    Result run() throws Exception {
        SampleOptions options = SampleOptions.small().withApis(apis).withApplications(apis / 4);
        Recorder migration = new Recorder();
        Instant base;
        Map<Integer, String> domains = new HashMap<>();
        Map<String, String> ours;
        double dump;
        double whole;
        try (TestDatabases databases = servers.databases()) {
            TestInstallation sample = databases.sample(dbms, options);
            content(sample);
            new TestTool(sample)
                    .reading(session -> session.context().tenants().all())
                    .forEach((Tenant tenant) -> domains.put(tenant.id(), tenant.domain()));
            long since = System.nanoTime();
            MigrateResult migrated = migrate(sample, migration);
            whole = seconds(since);
            base = new TestTool(sample).reading(session -> session.context().chosen().baseTime());
            ours = new TestTool(sample).reading(EndState::of);
            verify(sample, migration);
            dump = dump(databases, sample, migrated);
            rollback(sample, migration);
        }
        double prepared = afterPrepare(options, whole);
        double floor = floor(options, migration, base, domains, ours);
        double rows = rowAtATime(options, migration, base, domains);
        result.ratio("whole migrate after prepare / floor", prepared / floor);
        ratios(migration, whole, floor, rows, dump);
        return result;
    }

    /** The window where nothing has changed since {@code prepare}; seconds of the whole migrate. */
    private double afterPrepare(SampleOptions options, double whole) {
        try (TestDatabases databases = servers.databases()) {
            TestInstallation sample = databases.sample(dbms, options);
            long since = System.nanoTime();
            try (VerdictRecorder recorder = new VerdictRecorder(sample.work(), "benchmark");
                    OpenSession open = open(sample, recorder, new Recorder())) {
                result.fact(
                        "verdicts kept by prepare",
                        new PrepareOperation(open.session(), recorder).run().verdicts());
            }
            result.seconds("prepare", seconds(since));
            Recorder recorder = new Recorder();
            PreparedVerdicts prepared = new PreparedVerdicts(sample.work(), message -> {});
            since = System.nanoTime();
            try (OpenSession open = open(sample, prepared, recorder)) {
                MigrateResult migrated =
                        new MigrateOperation(open.session(), open.gate()).run(MigrateOptions.DEFAULTS);
                complete(migrated);
            }
            double took = seconds(since);
            recorder.end();
            require(prepared.given() > 0, "nothing of what was prepared was used");
            result.seconds("migrate after prepare", took);
            recorder.phases().forEach((phase, part) -> result.seconds("migrate after prepare, phase " + phase, part));
            result.ratio("migrate after prepare / migrate", took / whole);
            return took;
        }
    }

    private static OpenSession open(TestInstallation sample, DefinitionObserver definitions, Recorder recorder) {
        return sample.sessions(Parts.ALL, Clock.systemUTC(), "benchmark")
                .open(
                        sample.installation(),
                        SessionRequest.of("benchmark")
                                .withThreads(THREADS)
                                .withListener(recorder, new StopSignal())
                                .withDefinitions(definitions));
    }

    private void content(TestInstallation sample) {
        DatabaseUnderTest registry = sample.database(Role.REGISTRY);
        result.fact("artifacts", registry.number("SELECT COUNT(*) FROM REG_RESOURCE R WHERE" + ApiValues.ARTIFACTS));
        result.fact("kilobytes of artifacts", registry.number("SELECT SUM(LENGTH(C.REG_CONTENT_DATA)) FROM REG_CONTENT C"
                + " JOIN REG_RESOURCE R ON R.REG_CONTENT_ID = C.REG_CONTENT_ID AND R.REG_TENANT_ID = C.REG_TENANT_ID"
                + " WHERE" + ApiValues.ARTIFACTS) / 1_000);
        result.fact("registry resources", registry.number("SELECT COUNT(*) FROM REG_RESOURCE"));
        result.fact("rows of REG_LOG", registry.number("SELECT COUNT(*) FROM REG_LOG"));
    }

    private MigrateResult migrate(TestInstallation sample, Recorder recorder) throws Exception {
        long since = System.nanoTime();
        MigrateResult migrated;
        try (HeapWatch heap = new HeapWatch()) {
            migrated = new TestTool(sample, recorder, THREADS).migrate(MigrateOptions.DEFAULTS);
            result.fact("heap held, MB", Math.round(heap.highestMegabytes()));
        }
        recorder.end();
        result.seconds("migrate", seconds(since));
        complete(migrated);
        recorder.phases().forEach((phase, took) -> result.seconds("migrate, phase " + phase, took));
        result.seconds("migrate, steps", recorder.inSteps());
        recorder.steps().forEach((step, took) -> result.seconds("migrate, step " + step.id(), took));
        return migrated;
    }

    private void verify(TestInstallation sample, Recorder migration) {
        long since = System.nanoTime();
        VerifyResult verified = new TestTool(sample, new Recorder(), THREADS).verify();
        result.seconds("verify", seconds(since));
        require(verified.holds(), "verification found differences");
        result.ratio("verify / steps", seconds(since) / migration.inSteps());
    }

    /** Of the tables that the restore point holds, at the moment after the migration; 0 where the tool is not there. */
    private double dump(TestDatabases databases, TestInstallation sample, MigrateResult migrated)
            throws InterruptedException, SQLException {
        DumpTool tool = new DumpTool(databases.folder());
        double took = 0;
        try {
            for (DatabasePart part :
                    RestorePoint.open(migrated.restorePoint()).manifest().databases()) {
                Role role = Role.valueOf(part.role().toUpperCase(java.util.Locale.ROOT));
                took += tool.run(
                        sample.database(role),
                        part.tables().stream().map(TablePart::table).toList());
            }
        } catch (IOException e) {
            result.fact("dump tool", "not measured: " + e.getMessage());
            return 0;
        }
        result.seconds("dump tool, tables of the restore point", took);
        return took;
    }

    private void rollback(TestInstallation sample, Recorder migration) {
        Recorder recorder = new Recorder();
        long since = System.nanoTime();
        RollbackResult back = new TestTool(sample, recorder, THREADS)
                .writing((session, gate) -> new RollbackOperation(session, gate).run());
        recorder.end();
        double took = seconds(since);
        result.seconds("rollback", took);
        recorder.phases().forEach((phase, part) -> result.seconds("rollback, phase " + phase, part));
        require(back.undone() && back.exact(), "the rollback is not exact");
        result.ratio("rollback / steps", took / migration.inSteps());
    }

    private double floor(
            SampleOptions options,
            Recorder migration,
            Instant base,
            Map<Integer, String> domains,
            Map<String, String> ours)
            throws SQLException, IOException {
        try (TestDatabases databases = servers.databases()) {
            TestInstallation sample = databases.sample(dbms, options);
            long since = System.nanoTime();
            Map<String, Double> parts = new Floor(sample, migration, base, domains).run();
            double took = seconds(since);
            result.seconds("floor", took);
            parts.forEach((part, time) -> result.seconds("floor, " + part, time));
            List<String> differences =
                    EndState.differences(ours, new TestTool(sample).reading(EndState::of));
            require(differences.isEmpty(), "the floor has another end state than the tool: " + differences);
            result.fact("end state of the floor", "that of the tool, all tables");
            return took;
        }
    }

    private double rowAtATime(
            SampleOptions options, Recorder migration, Instant base, Map<Integer, String> domains)
            throws SQLException, IOException {
        try (TestDatabases databases = servers.databases()) {
            TestInstallation sample = databases.sample(dbms, options);
            RegistryPaths paths = RegistryPaths.of(sample.installation());
            long since;
            double took;
            try (Plain am = new Plain(sample.database(Role.AM));
                    Plain registry = new Plain(sample.database(Role.REGISTRY))) {
                registry.replay(migration.of(StepId.REGISTRY_INDICES));
                am.replay(migration.of(StepId.SCHEMA_EXPAND));
                since = System.nanoTime();
                new RowAtATime(am, registry, paths).run(ApiValues.of(am, registry, domains, base));
                took = seconds(since);
            }
            result.seconds("row at a time: APIs and artifacts alone", took);
            return took;
        }
    }

    private void ratios(Recorder migration, double whole, double floor, double rows, double dump) {
        Map<String, Double> ours = migration.phases();
        result.ratio("steps / floor", migration.inSteps() / floor);
        result.ratio("whole migrate / floor", whole / floor);
        double same = migration.steps().getOrDefault(StepId.VERSION_COMPARABLE, 0.0)
                + migration.steps().getOrDefault(StepId.API_ORGANIZATIONS, 0.0);
        result.ratio("row at a time / steps for the same rows", rows / same);
        if (dump > 0) {
            double point = ours.getOrDefault("backup", 0.0) + ours.getOrDefault("try restore point", 0.0);
            result.ratio("restore point / dump tool", point / dump);
        }
    }

    /** A check that could not run would have taken no time. */
    private static void complete(MigrateResult migrated) {
        require(
                migrated.outcome() == MigrateResult.Outcome.COMPLETED
                        && migrated.couldNotRun().isEmpty(),
                "the migration ended with " + migrated.outcome() + ", without an answer: " + migrated.couldNotRun());
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
