package org.apimmigrate.benchmark;

import java.util.EnumMap;
import java.util.Map;
import org.apimmigrate.core.run.MigrateOptions;
import org.apimmigrate.core.run.MigrateResult;
import org.apimmigrate.core.run.RunListener;
import org.apimmigrate.core.run.StepResult;
import org.apimmigrate.core.step.StepId;
import org.apimmigrate.sampledata.SampleOptions;
import org.apimmigrate.testkit.TestDatabases;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestInstallation;
import org.apimmigrate.testkit.TestServers;
import org.apimmigrate.testkit.TestTool;

/** Analyzes with one thread and with two, migrates, and watches the heap: once for each size. */
final class MigrationBenchmark {
    /** How many steps are named. */
    private static final int LONGEST = 3;

    private final TestServers servers;
    private final TestDbms dbms;
    private final Table table;

    MigrationBenchmark(TestServers servers, TestDbms dbms, Table table) {
        this.servers = servers;
        this.dbms = dbms;
        this.table = table;
    }

    void run(int apis) throws Exception {
        String what = dbms + ", " + apis + " APIs: ";
        SampleOptions options = SampleOptions.small().withApis(apis).withApplications(apis / 4);
        try (TestDatabases databases = servers.databases()) {
            long started = System.nanoTime();
            TestInstallation sample = databases.sample(dbms, options);
            table.add(what + "sample made", seconds(started), "s");

            double one = analysis(sample, 1);
            double two = analysis(sample, 2);
            table.add(what + "analysis, one thread", one, "s");
            table.add(what + "analysis, two threads", two, "s");
            table.add(what + "analysis, one thread / two threads", one / two, "");
            migration(what, sample, apis);
        }
    }

    private static double analysis(TestInstallation sample, int threads) {
        long started = System.nanoTime();
        new TestTool(sample, new RunListener() {}, threads).analyze();
        return seconds(started);
    }

    private void migration(String what, TestInstallation sample, int apis) throws Exception {
        Map<StepId, Long> steps = new EnumMap<>(StepId.class);
        RunListener listener = new RunListener() {
            @Override
            public void stepFinished(StepId step, StepResult result) {
                steps.put(step, result.millis());
            }
        };
        long started = System.nanoTime();
        try (HeapWatch heap = new HeapWatch()) {
            MigrateResult result = new TestTool(sample, listener, 2).migrate(MigrateOptions.DEFAULTS);
            double took = seconds(started);
            if (result.outcome() != MigrateResult.Outcome.COMPLETED) {
                throw new IllegalStateException("the migration ended with " + result.outcome());
            }
            table.add(what + "migrate (analysis, restore point, steps, verification)", took, "s");
            table.add(what + "migrate per 1,000 APIs", took * 1_000 / apis, "s");
            long inSteps = steps.values().stream().mapToLong(Long::longValue).sum();
            table.add(what + "of it in the steps", inSteps / 1_000.0, "s");
            steps.entrySet().stream()
                    .sorted(Map.Entry.<StepId, Long>comparingByValue().reversed())
                    .limit(LONGEST)
                    .forEach(step ->
                            table.add(what + "of it step " + step.getKey().id(), step.getValue() / 1_000.0, "s"));
            table.add(what + "heap held after collections, highest", heap.highestMegabytes(), "MB");
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
