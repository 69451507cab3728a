package org.apimmigrate.cli.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apimmigrate.cli.advice.TypedAdvice;
import org.apimmigrate.cli.advice.TypedCommands;
import org.apimmigrate.cli.console.Console;
import org.apimmigrate.cli.console.Style;
import org.apimmigrate.cli.demo.DemoInstallation;
import org.apimmigrate.cli.engine.Engine;
import org.apimmigrate.cli.exit.ExitCode;
import org.apimmigrate.core.installation.Installation;
import org.apimmigrate.sampledata.SampleContent;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demo}: an installation of its own, with flaws in it, through analyze, migrate and verify. */
@Command(
        name = "demo",
        description =
                "Makes a small multi-tenant 4.0.0 installation on embedded H2, with flaws in it, and takes it through analyze,"
                        + " migrate, verify.")
final class DemoCommand implements Callable<Integer> {

    private static final String FOLDER = "apim-migrate-demo";

    @Option(names = "--dir", paramLabel = "DIR", description = "Where to make it. Default: ./" + FOLDER)
    @Nullable
    Path folder;

    private final CommandRunner runner;
    private final GlobalOptions options;
    private final Engine engine;

    DemoCommand(CommandRunner runner, GlobalOptions options, Engine engine) {
        this.runner = runner;
        this.options = options;
        this.engine = engine;
    }

    @Override
    public Integer call() {
        return runner.run("demo", options, this::demo);
    }

    private ExitCode demo(Invocation invocation) {
        Path where = invocation.here().resolve(folder == null ? Path.of(FOLDER) : folder);
        DemoInstallation demo = new DemoInstallation(where);
        Console console = invocation.console();
        console.say("Making a 4.0.0 installation in " + demo.home());
        SampleContent content = demo.create();
        console.say(
                "  " + content.tenants().size() + " tenants, " + content.apis().size() + " APIs");

        GlobalOptions here = options.forHome(demo.home());
        Installation installation = engine.installation(new Engine.Location(demo.home(), null, null));
        ExitCode exit = ExitCode.OK;
        for (EngineCommand command : commands(here)) {
            console.say("");
            TypedCommands typed = here.typed(invocation.environment());
            console.say(
                    console.paintTalk(Style.STRONG, TypedAdvice.line(typed.arguments(Typing.command(command.name())))));
            exit = invocation.run().part(command.name(), here, part -> command.on(installation, part));
            boolean flawsWereFound = command instanceof AnalyzeCommand && exit == ExitCode.BLOCKED;
            if (exit != ExitCode.OK && !flawsWereFound) {
                break;
            }
        }
        console.result("");
        console.result("Report: " + installation.workDirectory().resolve("report.html"));
        return exit;
    }

    private EngineCommand[] commands(GlobalOptions here) {
        return new EngineCommand[] {
            new AnalyzeCommand(runner, here, engine),
            new MigrateCommand(runner, here, engine),
            new VerifyCommand(runner, here, engine)
        };
    }
}
