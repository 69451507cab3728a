package org.apimmigrate.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apimmigrate.cli.console.Console;
import org.apimmigrate.cli.console.FindingsText;
import org.apimmigrate.cli.console.PlanText;
import org.apimmigrate.cli.console.Style;
import org.apimmigrate.cli.document.FindingEntry;
import org.apimmigrate.cli.document.PlannedStepEntry;
import org.apimmigrate.cli.engine.Engine;
import org.apimmigrate.cli.exit.ExitCode;
import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.run.PlanOperation;
import org.apimmigrate.core.run.PlanResult;
import org.apimmigrate.core.run.PlannedStep;
import org.apimmigrate.core.run.StepResult;
import org.apimmigrate.core.session.OpenSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code plan}: what migrate would do here. */
@Command(
        name = "plan",
        description =
                "What migrate would do here, step by step: statements, rows, rewrites, expected time, point of no return. Writes nothing to the"
                        + " databases.")
final class PlanCommand extends EngineCommand {

    @Option(
            names = "--sql",
            paramLabel = "FILE",
            description =
                    "Write the schema and data statements as scripts that the DBMS's own client runs, one for each database:"
                            + " plan.sql becomes plan.am.sql and plan.registry.sql")
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

    @Option(
            names = "--on-orphans",
            paramLabel = "stop|quarantine",
            description = "As for migrate: what to do with rows that the new foreign keys do not allow. Default: stop")
    OnOrphans onOrphans = OnOrphans.stop;

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
        if (offline != null && onOrphans != OnOrphans.stop) {
            throw Usage.mistake(
                    "--on-orphans needs a connection",
                    "option --on-orphans " + onOrphans,
                    "without one there are no rows that could be looked at",
                    "leave --offline or --on-orphans out");
        }
        return offline == null ? Optional.empty() : Optional.of(new OfflinePlan(offline, from, sql).run(invocation));
    }

    @Override
    String name() {
        return "plan";
    }

    @Override
    boolean reports() {
        return false;
    }

    @Override
    ExitCode work(Invocation invocation, OpenSession open) {
        PlanResult result = new PlanOperation(open.session())
                .run(sql == null ? null : invocation.here().resolve(sql), onOrphans.choice());
        invocation.document().expect(true, false);
        invocation
                .document()
                .plan(result.steps().stream().map(PlannedStepEntry::of).toList());
        result.steps().forEach(step -> invocation.document().step(entry(step)));
        Console console = invocation.console();
        new PlanText(console).print(result);
        result.scripts().forEach(script -> {
            invocation.document().file("script", script.toString());
            console.result("Script: " + script);
        });
        if (sql != null && result.scripts().isEmpty()) {
            console.result("Script: none was written, for there is nothing to do");
        }
        List<FindingEntry> stopping = result.stopping().stream()
                .map(finding -> FindingEntry.of(finding, invocation.typed()))
                .toList();
        if (!stopping.isEmpty()) {
            console.result("");
            console.result(console.paint(Style.BAD, "migrate would refuse to start:"));
            new FindingsText(console).print(stopping);
        }
        Closing.answer(
                invocation,
                Standing.of(open).unchanged(),
                stopping.isEmpty()
                        ? "nothing"
                        : "the migration: what blocks it has to be corrected first; this plan was made without that",
                next(result));
        return stopping.isEmpty() ? ExitCode.OK : ExitCode.BLOCKED;
    }

    private Advice next(PlanResult result) {
        if (!result.stopping().isEmpty()) {
            return Advice.of(
                    "correct what blocks ({}), then {}", Typing.command("explain", "CODE"), Typing.command("analyze"));
        }
        return result.nothingToDo()
                ? Advice.of("{}: there is nothing to migrate here", Typing.command("verify"))
                : onOrphans == OnOrphans.stop
                        ? Typing.type("migrate")
                        : Typing.type("migrate", "--on-orphans", onOrphans.name());
    }

    private static StepResult entry(PlannedStep step) {
        return new StepResult(
                step.id(),
                step.database(),
                step.changes() == 0 ? StepResult.State.SKIPPED : StepResult.State.PENDING,
                step.rows(),
                step.expectedMillis());
    }
}
