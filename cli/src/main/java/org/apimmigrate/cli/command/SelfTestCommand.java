package org.apimmigrate.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apimmigrate.cli.console.Console;
import org.apimmigrate.cli.engine.Engine;
import org.apimmigrate.cli.exit.ExitCode;
import org.apimmigrate.cli.selftest.SelfTest;
import org.apimmigrate.cli.selftest.Stage;
import org.apimmigrate.cli.selftest.TestHome;
import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.file.FileReason;
import org.apimmigrate.core.installation.Installation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code self-test}: a made-up 4.0.0 through the whole cycle on the user's own server. */
@Command(
        name = "self-test",
        description =
                "Takes a made-up 4.0.0 through the whole cycle, with interruptions, on an empty database of yours, and empties it"
                        + " again. Shows whether this tool works with your DBMS, its version and its driver. Reads the password from "
                        + TestHome.PASSWORD + ".")
final class SelfTestCommand implements Callable<Integer> {

    private static final String FOLDER = "apim-migrate-self-test";

    @Option(
            names = "--url",
            paramLabel = "URL",
            required = true,
            description = "JDBC url of an empty database or schema")
    String url = "";

    @Option(names = "--user", paramLabel = "NAME", required = true, description = "A user who may create tables there")
    String user = "";

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            description = "For drivers (DIR/lib), logs and the report. Default: ./" + FOLDER)
    @Nullable
    Path folder;

    private final CommandRunner runner;
    private final GlobalOptions options;
    private final Engine engine;

    SelfTestCommand(CommandRunner runner, GlobalOptions options, Engine engine) {
        this.runner = runner;
        this.options = options;
        this.engine = engine;
    }

    @Override
    public Integer call() {
        return runner.run("self-test", options, this::test);
    }

    private ExitCode test(Invocation invocation) {
        if (invocation.environment().get(TestHome.PASSWORD) == null) {
            throw Usage.mistake(
                    "There is no password for the database",
                    "environment variable " + TestHome.PASSWORD,
                    "it is not set",
                    "Set it (empty for a user without password), then run the same command again.");
        }
        TestHome home = new TestHome(invocation
                .here()
                .resolve(folder == null ? Path.of(FOLDER) : folder)
                .toAbsolutePath()
                .normalize());
        try {
            home.write(url, user);
            return test(invocation, home);
        } catch (IOException e) {
            throw new MigrateException(
                    MigrateException.Kind.ENVIRONMENT,
                    new Problem(
                            "The files of the self-test cannot be written",
                            home.folder().toString(),
                            FileReason.of(e),
                            Advice.words(
                                    "Name a folder that can be written with --dir, then run the same command again.")),
                    e);
        }
    }

    private ExitCode test(Invocation invocation, TestHome home) throws IOException {
        Installation installation = engine.installation(new Engine.Location(home.home(), null, home.folder()));
        invocation.run().keepsRecordIn(installation.workDirectory(), false);
        Console console = invocation.console();
        SelfTest test = new SelfTest(
                engine,
                home,
                installation,
                invocation.document().runId(),
                invocation.run().listener(),
                stage -> console.result(stage.line()));
        List<Stage> stages = test.run();
        Path report = test.report(head(test));
        invocation.document().file("selfTest", report.toString());
        console.result("Report: " + report);
        RuntimeException failure = test.failure();
        if (failure != null) {
            throw failure;
        }
        boolean emptied = stages.get(stages.size() - 1).outcome() == Stage.Outcome.PASSED;
        Closing.answer(
                invocation,
                emptied ? "empty, as before" : "not empty",
                "nothing",
                Advice.words("Send the report, so that others know that " + test.product() + " works."));
        return ExitCode.OK;
    }

    private static List<String> head(SelfTest test) {
        return List.of(
                "apim-migrate self-test",
                "tool:   " + ToolVersion.current(),
                "DBMS:   " + test.product(),
                "Java:   " + System.getProperty("java.vendor") + " " + System.getProperty("java.version"),
                "system: " + System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"));
    }
}
