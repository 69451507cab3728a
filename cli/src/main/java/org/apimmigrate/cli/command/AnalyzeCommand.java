package org.apimmigrate.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import org.apimmigrate.cli.advice.NameGuess;
import org.apimmigrate.cli.console.FindingsText;
import org.apimmigrate.cli.engine.Engine;
import org.apimmigrate.cli.exit.ExitCode;
import org.apimmigrate.cli.flags.Validator;
import org.apimmigrate.core.check.Check;
import org.apimmigrate.core.check.CheckOutcome;
import org.apimmigrate.core.check.Severity;
import org.apimmigrate.core.check.artifact.DefinitionObserver;
import org.apimmigrate.core.check.saved.InvalidDefinitions;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.fix.FixFolder;
import org.apimmigrate.core.fix.FixWriter;
import org.apimmigrate.core.installation.Installation;
import org.apimmigrate.core.run.AnalyzeOperation;
import org.apimmigrate.core.run.AnalyzeResult;
import org.apimmigrate.core.session.OpenSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code analyze}: prerequisites and validators in one read-only pass. */
@Command(
        name = "analyze",
        description =
                "Prerequisites and the pre-migration validators in one read-only pass. Writes nothing to the databases.")
final class AnalyzeCommand extends EngineCommand {

    /** What {@code --fail-on} can be. */
    enum FailOn {
        error,
        warning;

        Severity severity() {
            return this == error ? Severity.ERROR : Severity.WARNING;
        }
    }

    @Option(
            names = "--only",
            paramLabel = "CHECK,...",
            split = ",",
            hideParamSyntax = true,
            description = "Only these checks; a validator's name is a check's name")
    @Nullable
    List<String> only;

    @Option(
            names = "--skip",
            paramLabel = "CHECK,...",
            split = ",",
            hideParamSyntax = true,
            description = "All checks but these")
    @Nullable
    List<String> skip;

    @Option(
            names = "--fail-on",
            paramLabel = "error|warning",
            description = "Exit with 3 for findings of this severity or worse. Default: error")
    FailOn failOn = FailOn.error;

    @Option(
            names = "--save-invalid-definitions",
            description = "Save each definition that 4.1.0 will refuse in <home>/invalid-swagger-definitions")
    boolean saveInvalidDefinitions;

    @Option(
            names = "--fix",
            paramLabel = "DIR",
            description =
                    "Write what can be corrected without a decision to this folder, with a diff next to each copy; see migrate"
                            + " --apply-fixes")
    @Nullable
    Path fix;

    private @Nullable InvalidDefinitions saved;
    private @Nullable FixWriter fixes;

    AnalyzeCommand(CommandRunner runner, GlobalOptions options, Engine engine) {
        super(runner, options, engine);
    }

    @Override
    String name() {
        return "analyze";
    }

    @Override
    void checkOptions(Engine engine) {
        Set<String> known = new LinkedHashSet<>(Validator.names());
        known.addAll(engine.checkNames());
        requireKnown("--only", only, known);
        requireKnown("--skip", skip, known);
        requireSome(engine);
        requireCorrectable();
    }

    @Override
    DefinitionObserver definitions(Installation installation, Invocation invocation) {
        List<DefinitionObserver> observers = new ArrayList<>();
        if (saveInvalidDefinitions) {
            saved = new InvalidDefinitions(InvalidDefinitions.folderOf(installation));
            observers.add(saved);
        }
        if (fix != null) {
            fixes = new FixWriter(fix, this::isAsked);
            observers.add(fixes);
        }
        return DefinitionObserver.all(observers);
    }

    @Override
    ExitCode work(Invocation invocation, OpenSession open) {
        try {
            return analyze(invocation, open);
        } finally {
            if (fixes != null) {
                fixes.close();
            }
        }
    }

    private ExitCode analyze(Invocation invocation, OpenSession open) {
        AnalyzeOperation operation = new AnalyzeOperation(open.session());
        Predicate<Check> asked = check -> isAsked(check.name());
        AnalyzeResult result = only == null ? operation.runBeforeMigration(asked) : operation.run(asked);
        finishDefinitions(invocation, open.session().context(), result);
        new FindingsText(invocation.console()).print(invocation.document().findings());
        invocation.document().notApplicable().forEach(check -> invocation
                .console()
                .result("Not applicable: " + check.check() + ". " + check.reason()));
        boolean fails = result.has(failOn.severity()) || !result.couldNotRun().isEmpty();
        Standing standing = Standing.of(open);
        Closing.answer(invocation, standing.unchanged(), postponed(result), next(result, standing));
        return fails ? ExitCode.BLOCKED : ExitCode.OK;
    }

    private Advice next(AnalyzeResult result, Standing standing) {
        Advice elsewhere = standing.next();
        if (result.blocks()) {
            return Advice.of(
                    "correct what blocks ({}), then {}", Typing.command("explain", "CODE"), Typing.command("analyze"));
        }
        if (elsewhere != null) {
            return elsewhere;
        }
        return isPartial()
                ? Advice.of("{} for all checks; migrate will ask them, too", Typing.command("analyze"))
                : Typing.type("migrate");
    }

    private boolean isPartial() {
        return only != null || skip != null;
    }

    private String postponed(AnalyzeResult result) {
        int unanswered = result.couldNotRun().size();
        String checks = unanswered == 0 ? "" : "; " + unanswered + " checks could not run and have no answer";
        if (result.blocks()) {
            return "the migration: what blocks it has to be corrected first" + checks;
        }
        return isPartial()
                ? "the checks that were not asked; what these found does not block the migration" + checks
                : "nothing; what was found does not block the migration" + checks;
    }

    private void finishDefinitions(Invocation invocation, Context context, AnalyzeResult result) {
        boolean complete = result.outcomes().stream()
                .filter(outcome -> outcome.check().equals(Validator.API_DEFINITION.id()))
                .anyMatch(outcome ->
                        outcome.state() == CheckOutcome.State.PASSED || outcome.state() == CheckOutcome.State.FOUND);
        if (saved != null) {
            saved.finish(complete);
            String folder = InvalidDefinitions.folderOf(context.installation()).toString();
            invocation.console().result("Invalid definitions saved: " + saved.saved() + " in " + folder);
            invocation.document().file("invalidDefinitions", folder);
        }
        if (fixes != null) {
            finishCorrections(invocation, fixes, complete);
        }
    }

    private static void finishCorrections(Invocation invocation, FixWriter fixes, boolean complete) {
        OptionalInt written = fixes.finish(complete);
        if (written.isEmpty()) {
            invocation.console().result("Corrections not written: not all definitions could be judged");
            return;
        }
        fixes.setAside()
                .ifPresent(earlier ->
                        invocation.console().result("Corrections that were there before are kept in " + earlier));
        invocation.console().result("Corrections written: " + written.getAsInt() + " in " + fixes.folder());
        invocation.document().file("correctedDefinitions", fixes.folder().toString());
    }

    /** An analysis that asks nothing would find nothing, and say so. */
    private void requireSome(Engine engine) {
        List<String> left = new ArrayList<>(only == null ? engine.checkNames() : only);
        left.removeAll(skip == null ? List.of() : skip);
        if (left.isEmpty()) {
            throw Usage.mistake(
                    "No check is left to run",
                    "options --only and --skip",
                    "every check that is asked for is left out again",
                    "keep one of the two options, or name other checks");
        }
    }

    private boolean isAsked(String check) {
        return (only == null || only.contains(check)) && (skip == null || !skip.contains(check));
    }

    /** Corrections need a folder of their own, and are made while definitions are judged. */
    private void requireCorrectable() {
        if (fix == null) {
            return;
        }
        new FixFolder(fix).requireUsable();
        if (!isAsked(Validator.API_DEFINITION.id())) {
            throw Usage.mistake(
                    "Corrections cannot be made without the check of the definitions",
                    "option --fix",
                    Validator.API_DEFINITION.id() + " is left out by --only or --skip",
                    "let it run as well, or leave --fix out");
        }
    }

    private static void requireKnown(String option, @Nullable List<String> names, Set<String> known) {
        if (names == null) {
            return;
        }
        List<String> unknown = new ArrayList<>(names);
        unknown.removeAll(known);
        if (!unknown.isEmpty() || names.isEmpty()) {
            throw Usage.mistake(
                    "Unknown check " + String.join(", ", unknown),
                    "option " + option,
                    NameGuess.question(
                            unknown.isEmpty() ? "" : unknown.get(0),
                            known,
                            "the checks are " + String.join(", ", known)),
                    "write one or more of these names, separated by commas");
        }
    }
}
