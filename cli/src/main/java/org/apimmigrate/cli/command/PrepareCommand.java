package org.apimmigrate.cli.command;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apimmigrate.cli.console.FindingsText;
import org.apimmigrate.cli.engine.Engine;
import org.apimmigrate.cli.exit.ExitCode;
import org.apimmigrate.core.check.Severity;
import org.apimmigrate.core.check.artifact.DefinitionObserver;
import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.installation.Installation;
import org.apimmigrate.core.prepare.PreparedVerdicts;
import org.apimmigrate.core.prepare.VerdictRecorder;
import org.apimmigrate.core.run.AnalyzeResult;
import org.apimmigrate.core.run.PrepareOperation;
import org.apimmigrate.core.run.PrepareResult;
import org.apimmigrate.core.session.OpenSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** {@code prepare}: what need not wait for the window. */
@Command(
        name = "prepare",
        description =
                "Before the window, while 4.0.0 serves: the analysis, with its verdicts on definitions kept for migrate."
                        + " Writes nothing to the databases.")
final class PrepareCommand extends EngineCommand {

    private @Nullable VerdictRecorder recorder;

    PrepareCommand(CommandRunner runner, GlobalOptions options, Engine engine) {
        super(runner, options, engine);
    }

    @Override
    String name() {
        return "prepare";
    }

    @Override
    DefinitionObserver definitions(Installation installation, Invocation invocation) {
        VerdictRecorder made = new VerdictRecorder(
                installation.workDirectory(), invocation.document().runId());
        recorder = made;
        return DefinitionObserver.all(
                List.of(new PreparedVerdicts(installation.workDirectory(), invocation::note), made));
    }

    @Override
    ExitCode work(Invocation invocation, OpenSession open) {
        try (VerdictRecorder kept = Objects.requireNonNull(recorder)) {
            return prepare(invocation, new PrepareOperation(open.session(), kept));
        }
    }

    private static ExitCode prepare(Invocation invocation, PrepareOperation operation) {
        PrepareResult result = operation.run();
        new FindingsText(invocation.console()).print(invocation.document().findings());
        invocation
                .console()
                .result(String.format(
                        Locale.ROOT, "Kept for migrate: %,d verdicts in %s", result.verdicts(), result.folder()));
        invocation.document().file("prepared", result.folder().toString());
        AnalyzeResult analysis = result.analysis();
        Closing.answer(
                invocation,
                Advice.words("unchanged"),
                Advice.words(
                        analysis.blocks()
                                ? "the migration: what blocks it has to be corrected first"
                                : "nothing; what was found does not block the migration"),
                analysis.blocks()
                        ? Advice.of(
                                "correct what blocks ({}), then {}",
                                Typing.command("explain", "CODE"),
                                Typing.command("prepare"))
                        : Advice.of(
                                "{} in the window; {} again before it where much has changed",
                                Typing.command("migrate"),
                                Typing.command("prepare")));
        boolean fails = analysis.has(Severity.ERROR) || !analysis.couldNotRun().isEmpty();
        return fails ? ExitCode.BLOCKED : ExitCode.OK;
    }
}
