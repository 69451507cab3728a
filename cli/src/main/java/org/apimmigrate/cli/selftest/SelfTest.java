package org.apimmigrate.cli.selftest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apimmigrate.cli.engine.Engine;
import org.apimmigrate.cli.engine.Listeners;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.installation.Installation;
import org.apimmigrate.core.run.AnalyzeOperation;
import org.apimmigrate.core.run.FinishOperation;
import org.apimmigrate.core.run.MigrateOperation;
import org.apimmigrate.core.run.MigrateOptions;
import org.apimmigrate.core.run.MigrateResult.Outcome;
import org.apimmigrate.core.run.RollbackOperation;
import org.apimmigrate.core.run.RunListener;
import org.apimmigrate.core.run.StopSignal;
import org.apimmigrate.core.run.VerifyOperation;
import org.apimmigrate.core.session.OpenSession;
import org.apimmigrate.core.session.SessionRequest;
import org.apimmigrate.core.step.Change;
import org.apimmigrate.core.step.StepId;
import org.jspecify.annotations.Nullable;

/**
 * Takes a made-up 4.0.0 through analysis, interrupted migrations, rollbacks, verification and acceptance, on a database that was empty and
 * is empty again afterwards. Each stage passes, fails, or is not run because one before it failed.
 */
public final class SelfTest {

    /** An early change of the schema, and one in the middle of the data. */
    private static final int EARLY = 3;

    private static final int LATE = 60;

    private final Engine engine;
    private final TestHome home;
    private final Installation installation;
    private final String runId;
    private final RunListener listener;
    private final Consumer<Stage> seen;
    private final List<Stage> stages = new ArrayList<>();
    private @Nullable RuntimeException failure;
    private TestedDatabase.@Nullable State start;
    private String product = "";

    /** @param seen hears each stage as soon as it has ended */
    public SelfTest(
            Engine engine,
            TestHome home,
            Installation installation,
            String runId,
            RunListener listener,
            Consumer<Stage> seen) {
        this.engine = engine;
        this.home = home;
        this.installation = installation;
        this.runId = runId;
        this.listener = listener;
        this.seen = seen;
    }

    /**
     * Runs all stages.
     *
     * @throws MigrateException of kind BLOCKED, before anything is changed, where the database is not empty
     */
    public List<Stage> run() {
        with(null, open -> {
            prepare(new TestedDatabase(open));
            return null;
        });
        stage("make a 4.0.0", () -> {
            home.fill(installation);
            start = with(null, open -> new TestedDatabase(open).state());
            return start().rows().size() + " tables";
        });
        stage("analyze", this::analyze);
        stage("migrate, stopped early", () -> stopped(EARLY));
        stage("roll back from there", this::rollBack);
        stage("migrate, stopped in the middle", () -> stopped(LATE));
        stage("the same command continues", () -> migrate(Outcome.COMPLETED));
        stage("the same command again changes nothing", () -> migrate(Outcome.NOTHING_TO_DO));
        stage("verify", this::verify);
        stage("roll back from the end", this::rollBack);
        stage("migrate in one go", () -> migrate(Outcome.COMPLETED));
        stage("finish, and verify again", this::finish);
        cleanUp();
        return List.copyOf(stages);
    }

    /** What ended the first stage that failed; null when all have passed. */
    public @Nullable RuntimeException failure() {
        return failure;
    }

    /** Product and version of the DBMS, as its driver reports them. */
    public String product() {
        return product;
    }

    private void prepare(TestedDatabase database) {
        product = database.product();
        List<String> content = database.content();
        if (!content.isEmpty() && !database.isMarked()) {
            throw new MigrateException(
                    Kind.BLOCKED,
                    new Problem(
                            "The database is not empty.",
                            database.place(),
                            "it holds " + content.size() + " tables and sequences, such as " + content.get(0)
                                    + ", and no self-test has made them",
                            "Nothing was changed. Give the self-test an empty database, or an empty schema of its own."));
        }
        if (!content.isEmpty()) {
            listener.note("An earlier self-test was interrupted; what it left is removed.");
            database.empty();
        }
        database.mark();
    }

    private TestedDatabase.State start() {
        return Objects.requireNonNull(start);
    }

    private String analyze() {
        return with(null, open -> {
            var result = new AnalyzeOperation(open.session()).run(check -> true);
            result.findings().stream().filter(Finding::blocks).findFirst().ifPresent(finding -> {
                throw differs("a finding blocks the made-up 4.0.0: " + finding.code() + ", " + finding.message());
            });
            if (!result.couldNotRun().isEmpty()) {
                throw differs("a check could not run: " + result.couldNotRun().get(0));
            }
            return result.findings().size() + " findings, none blocks";
        });
    }

    private String stopped(int changes) {
        StopSignal stop = new StopSignal();
        int[] count = {0};
        RunListener counter = new RunListener() {
            @Override
            public void changeDone(StepId step, Change change, long rows, long millis) {
                if (++count[0] == changes) {
                    stop.request();
                }
            }
        };
        try (OpenSession open = open(new Listeners(listener, counter), stop)) {
            Outcome outcome = new MigrateOperation(open.session(), open.gate())
                    .run(MigrateOptions.DEFAULTS)
                    .outcome();
            throw differs("it was asked to stop after " + changes + " changes and ended with " + outcome);
        } catch (MigrateException e) {
            if (e.kind() != Kind.INTERRUPTED) {
                throw e;
            }
            return "after " + count[0] + " changes";
        }
    }

    private String migrate(Outcome expected) {
        return with(null, open -> {
            Outcome outcome = new MigrateOperation(open.session(), open.gate())
                    .run(MigrateOptions.DEFAULTS)
                    .outcome();
            if (outcome != expected) {
                throw differs("it ended with " + outcome + ", not with " + expected);
            }
            return "";
        });
    }

    private String verify() {
        return with(null, open -> {
            var result = new VerifyOperation(open.session()).run();
            if (!result.holds()) {
                throw differs("verification found differences: " + result.schemaDifferences());
            }
            return result.invariants().size() + " invariants";
        });
    }

    private String rollBack() {
        with(null, open -> {
            if (!new RollbackOperation(open.session(), open.gate()).run().exact()) {
                throw differs("the rollback says that not all is as before");
            }
            return null;
        });
        return with(null, open -> {
            List<String> differences = new TestedDatabase(open).differences(start());
            if (!differences.isEmpty()) {
                throw differs("not as before: " + differences);
            }
            return "schema and rows as before";
        });
    }

    private String finish() {
        with(null, open -> {
            if (!new FinishOperation(open.session(), open.gate()).run().accepted()) {
                throw differs("it was not accepted");
            }
            return null;
        });
        return verify();
    }

    private void cleanUp() {
        RuntimeException before = failure;
        failure = null;
        stage(
                "empty the database again",
                () -> with(null, open -> {
                    TestedDatabase database = new TestedDatabase(open);
                    database.empty();
                    List<String> left = database.content();
                    if (!left.isEmpty()) {
                        throw differs("something is left: " + left);
                    }
                    return "";
                }));
        failure = before == null ? failure : before;
    }

    private void stage(String name, Callable<String> work) {
        if (failure != null) {
            ended(new Stage(name, Stage.Outcome.NOT_RUN, 0, ""));
            return;
        }
        long begun = System.nanoTime();
        listener.phase("self-test: " + name);
        try {
            String detail = work.call();
            ended(new Stage(name, Stage.Outcome.PASSED, since(begun), detail));
        } catch (Exception e) {
            failure = e instanceof RuntimeException known ? known : new IllegalStateException(e);
            ended(new Stage(name, Stage.Outcome.FAILED, since(begun), String.valueOf(e.getMessage())));
        }
    }

    private void ended(Stage stage) {
        stages.add(stage);
        seen.accept(stage);
    }

    private static long since(long begun) {
        return (System.nanoTime() - begun) / 1_000_000;
    }

    private <T extends @Nullable Object> T with(@Nullable StopSignal stop, Function<OpenSession, T> work) {
        try (OpenSession open = open(listener, stop == null ? new StopSignal() : stop)) {
            return work.apply(open);
        }
    }

    private OpenSession open(RunListener heard, StopSignal stop) {
        return engine.open(installation, SessionRequest.of(runId).withListener(heard, stop));
    }

    private static MigrateException differs(String why) {
        return new MigrateException(
                Kind.DIFFERENCES,
                new Problem(
                        "The self-test found something that is not as it has to be.",
                        "the database of the self-test",
                        why,
                        "Please send the report of this self-test; it holds no secret."));
    }

    /** Keeps the report. */
    public java.nio.file.Path report(List<String> head) throws IOException {
        List<String> lines = new ArrayList<>(head);
        lines.add("");
        stages.forEach(stage -> lines.add(org.apimmigrate.core.text.SecretMask.mask(stage.line())));
        return home.keep("self-test-" + runId + ".txt", String.join("\n", lines) + "\n");
    }
}
