package org.apimmigrate.cli.command;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.apimmigrate.cli.console.Console;
import org.apimmigrate.cli.document.PlannedStepEntry;
import org.apimmigrate.cli.engine.Engine;
import org.apimmigrate.cli.engine.OpenSession;
import org.apimmigrate.cli.exit.ExitCode;
import org.apimmigrate.core.installation.Installation;
import org.apimmigrate.core.run.PlanOperation;
import org.apimmigrate.core.run.PlanResult;
import org.apimmigrate.core.run.PlannedStep;
import org.apimmigrate.core.run.StepResult;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code plan}: what migrate would do here. */
@Command(
        name = "plan",
        description =
                "What migrate would do here, step by step: statements, rows, rewrites, point of no return. Writes nothing to the"
                        + " databases.")
final class PlanCommand extends EngineCommand {

    @Option(
            names = "--sql",
            paramLabel = "FILE",
            description = "Write the schema and data statements as a script that the DBMS's own client runs")
    @Nullable
    Path sql;

    @Option(
            names = "--offline",
            paramLabel = "DBMS",
            description =
                    "Without any connection: the schema statements for h2, postgresql, mysql, mariadb, mssql, oracle or db2")
    @Nullable
    String offline;

    @Option(
            names = "--from",
            paramLabel = "CATALOG",
            description = "With --offline: the schema to start from. Default: that of a fresh 4.0.0")
    @Nullable
    Path from;

    PlanCommand(CommandRunner runner, GlobalOptions options, Engine engine) {
        super(runner, options, engine);
    }

    @Override
    Optional<ExitCode> withoutInstallation(Invocation invocation) {
        if (offline == null && from != null) {
            throw Usage.mistake(
                    "--from needs --offline",
                    "option --from " + from,
                    "with a connection the plan starts from the schema that is there",
                    "add --offline DBMS, or leave --from out");
        }
        return offline == null ? Optional.empty() : Optional.of(new OfflinePlan(offline, from, sql).run(invocation));
    }

    @Override
    String name() {
        return "plan";
    }

    @Override
    @Nullable
    String question(Installation installation) {
        return null;
    }

    @Override
    boolean reports() {
        return false;
    }

    @Override
    ExitCode work(Invocation invocation, OpenSession open) {
        PlanResult result = new PlanOperation(open.session())
                .run(sql == null ? null : invocation.here().resolve(sql));
        invocation.document().expect(true, false);
        invocation
                .document()
                .plan(result.steps().stream().map(PlannedStepEntry::of).toList());
        result.steps().forEach(step -> invocation
                .document()
                .step(new StepResult(
                        step.id(),
                        step.database(),
                        step.changes() == 0 ? StepResult.State.SKIPPED : StepResult.State.PENDING,
                        step.rows(),
                        0)));
        Console console = invocation.console();
        console.result(String.format(Locale.ROOT, "%-9s %-42s %9s %12s", "database", "step", "changes", "rows"));
        result.steps().forEach(step -> print(console, step));
        if (result.script() != null) {
            invocation.document().file("script", result.script().toString());
            console.result("Script: " + result.script());
        }
        Closing.print(
                invocation,
                "unchanged",
                "nothing",
                result.nothingToDo()
                        ? NextCommand.of(invocation, "verify") + ": there is nothing to migrate here"
                        : NextCommand.of(invocation, "migrate"));
        return ExitCode.OK;
    }

    private static void print(Console console, PlannedStep step) {
        console.result(String.format(
                Locale.ROOT,
                "%-9s %-42s %,9d %,12d%s",
                step.database().id(),
                step.id().title(),
                step.changes(),
                step.rows(),
                step.pointOfNoReturn() && step.changes() > 0 ? "   4.0.0 cannot start after this step" : ""));
        if (!step.rewrites().isEmpty()) {
            console.result("          the DBMS copies these tables as a whole: " + String.join(", ", step.rewrites()));
        }
        if (console.isVerbose()) {
            step.sample().forEach(statement -> console.result("          " + statement));
        }
    }
}
