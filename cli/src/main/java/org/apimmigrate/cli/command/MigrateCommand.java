package org.apimmigrate.cli.command;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.apimmigrate.cli.advice.NameGuess;
import org.apimmigrate.cli.console.FindingsText;
import org.apimmigrate.cli.console.ProposalText;
import org.apimmigrate.cli.console.VerifyText;
import org.apimmigrate.cli.document.FindingEntry;
import org.apimmigrate.cli.engine.Engine;
import org.apimmigrate.cli.exit.ExitCode;
import org.apimmigrate.core.check.artifact.DefinitionObserver;
import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.installation.Installation;
import org.apimmigrate.core.prepare.PreparedVerdicts;
import org.apimmigrate.core.run.MigrateOperation;
import org.apimmigrate.core.run.MigrateOptions;
import org.apimmigrate.core.run.MigrateResult;
import org.apimmigrate.core.run.MigrateResult.Outcome;
import org.apimmigrate.core.run.Proposal;
import org.apimmigrate.core.session.OpenSession;
import org.apimmigrate.core.step.StepId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code migrate}: analyze, backup, change, verify. */
@Command(
        name = "migrate",
        description =
                "Analyze, back up, change, verify. The same command again continues an unfinished run; on a finished one it"
                        + " changes nothing.")
final class MigrateCommand extends EngineCommand {

    /** {@code --backup} or {@code --no-backup}. */
    static final class BackupChoice {
        @Option(names = "--backup", description = "Make a restore point first (the default)")
        boolean backup;

        @Option(
                names = "--no-backup",
                description =
                        "Make none: with this you state that a backup made by other means exists. There will be no rollback")
        boolean noBackup;
    }

    @ArgGroup(exclusive = true)
    @Nullable
    BackupChoice backupChoice;

    @Option(
            names = "--on-orphans",
            paramLabel = "stop|quarantine",
            description =
                    "Rows that the new foreign keys do not allow: stop (default), or move them into the restore point")
    OnOrphans onOrphans = OnOrphans.stop;

    @Option(
            names = "--pause-before",
            paramLabel = "STEP",
            description = "Stop before this step; the same command without it continues")
    @Nullable
    String pauseBefore;

    @Option(
            names = "--apply-fixes",
            paramLabel = "DIR",
            description =
                    "Apply the corrections that analyze --fix has written to this folder and people have looked at")
    @Nullable
    Path applyFixes;

    @Option(
            names = "--allow-sessions",
            description =
                    "Migrate although other programs are connected to the databases. With this you state that they write nothing"
                            + " while it runs")
    boolean allowSessions;

    MigrateCommand(CommandRunner runner, GlobalOptions options, Engine engine) {
        super(runner, options, engine);
    }

    @Override
    DefinitionObserver definitions(Installation installation, Invocation invocation) {
        return new PreparedVerdicts(installation.workDirectory(), invocation::note);
    }

    @Override
    String name() {
        return "migrate";
    }

    @Override
    void checkOptions(Engine engine) {
        pauseStep();
    }

    @Override
    boolean writes() {
        return true;
    }

    @Override
    boolean convertsFiles() {
        return true;
    }

    @Override
    ExitCode work(Invocation invocation, OpenSession open) {
        invocation.document().expect(true, false);
        MigrateOptions options =
                new MigrateOptions(makesBackup(), onOrphans.choice(), pauseStep(), applyFixes, allowSessions);
        MigrateResult result = migrate(invocation, open, options);
        result.steps().forEach(invocation.document()::step);
        invocation.document().remaining(open.remainingSteps());
        if (result.verification() != null) {
            VerifyCommand.record(invocation, result.verification());
        }
        if (!result.forAllTenants()) {
            invocation.document().onlySomeTenants();
        }
        if (result.restorePoint() != null) {
            invocation.document().file("restorePoint", result.restorePoint().toString());
        }
        OpenFindings findings = OpenFindings.of(invocation, open);
        if (findings.corrections() != null) {
            invocation.document().corrections(findings.corrections());
        }
        findings.print(invocation, invocation.document().findings());
        if (result.verification() != null) {
            new VerifyText(invocation.console()).print(result.verification(), result.forAllTenants());
        }
        boolean journal = !result.migrationId().equals(open.session().runId());
        if (journal
                && result.forAllTenants()
                && (result.outcome() == Outcome.COMPLETED || result.outcome() == Outcome.NOTHING_TO_DO)) {
            ByHand.print(invocation.console(), "Before you start 4.1.0:", open.stepsBeforeStart());
        }
        return close(invocation, result, findings.postponed(), journal);
    }

    /** What blocks is shown before the failure is reported. As long as nobody has agreed, nothing stays changed. */
    private MigrateResult migrate(Invocation invocation, OpenSession open, MigrateOptions options) {
        boolean[] agreed = {false};
        try {
            return new MigrateOperation(open.session(), open.gate()).run(options, proposal -> {
                boolean asked = ask(invocation, open, proposal);
                agreed[0] = true;
                return asked;
            });
        } catch (RuntimeException e) {
            if (!agreed[0]) {
                open.originalFilesBackIfConvertedNow();
            }
            if (e instanceof MigrateException expected && expected.kind() == MigrateException.Kind.BLOCKED) {
                new FindingsText(invocation.console())
                        .print(invocation.document().findings().stream()
                                .filter(FindingEntry::blocks)
                                .toList());
            }
            throw e;
        }
    }

    /** Nothing is looked up for somebody who has agreed already. */
    private boolean ask(Invocation invocation, OpenSession open, Supplier<Proposal> proposal) {
        if (invocation.options().yes) {
            return false;
        }
        Proposal looked = proposal.get();
        new ProposalText(invocation.console())
                .print(
                        looked,
                        invocation.document().findings(),
                        open.session().context().installation(),
                        applyFixes);
        Confirmation.require(
                invocation,
                name(),
                looked.restorePoint() == null
                        ? "There will be NO restore point. Does a backup made by other means exist, is every server stopped, and"
                                + " shall it start?"
                        : "Is every server stopped, and shall it start?");
        return true;
    }

    /** @param journal is there a migration that waits to be accepted */
    private ExitCode close(Invocation invocation, MigrateResult result, Advice findings, boolean journal) {
        Advice back = result.restorePoint() == null
                ? Advice.words("")
                : Advice.of("; to roll back: {}", Typing.command("rollback"));
        if (!result.forAllTenants() && result.outcome() != Outcome.DIFFERENCES && result.outcome() != Outcome.PAUSED) {
            Closing.answer(
                    invocation,
                    Advice.words(
                            "verified for the selected tenants only; start no server on them, 4.1.0 loads the other tenants as well"),
                    Advice.of("the other tenants; {}", findings),
                    Advice.of("{} without a selection of tenants{}", Typing.command("migrate"), back));
            return ExitCode.OK;
        }
        switch (result.outcome()) {
            case COMPLETED ->
                Closing.answer(
                        invocation,
                        Advice.words("4.1.0, verified; a 4.1.0 server can start on them"),
                        findings,
                        Advice.of(
                                "do the tasks above, start 4.1.0 and try it, then {}{}",
                                Typing.command("finish"),
                                back));
            case NOTHING_TO_DO ->
                Closing.answer(
                        invocation,
                        Advice.words(
                                result.verification() == null
                                                || result.verification().holds()
                                        ? "4.1.0 and verified already; nothing was changed"
                                        : "4.1.0, migrated already; what differs was changed since. Nothing was changed now"),
                        findings,
                        journal
                                ? Advice.of("{} once you have accepted the result", Typing.command("finish"))
                                : Advice.words("nothing: it has been accepted before, or was no work of this tool"));
            case DIFFERENCES ->
                Closing.answer(
                        invocation,
                        Advice.words(
                                "the steps were done, but verification found differences; start no server on them"),
                        findings,
                        Advice.of("look at the report{}", back));
            case PAUSED ->
                Closing.answer(
                        invocation,
                        Advice.words("between 4.0.0 and 4.1.0: paused as asked; start no server on them"),
                        Advice.words("the steps from " + pauseBefore + " on"),
                        Advice.of("{} without --pause-before{}", Typing.command("migrate"), back));
        }
        if (result.outcome() == Outcome.PAUSED && pauseBefore != null) {
            invocation.run().paused(pauseBefore);
        }
        return switch (result.outcome()) {
            case COMPLETED, NOTHING_TO_DO -> ExitCode.OK;
            case DIFFERENCES -> ExitCode.DIFFERENCES;
            case PAUSED -> ExitCode.PARTIAL;
        };
    }

    private boolean makesBackup() {
        return backupChoice == null || !backupChoice.noBackup;
    }

    private @Nullable StepId pauseStep() {
        String wanted = pauseBefore;
        if (wanted == null) {
            return null;
        }
        List<String> known = Arrays.stream(StepId.values()).map(StepId::id).toList();
        return Arrays.stream(StepId.values())
                .filter(step -> step.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> Usage.mistake(
                        "Unknown step " + wanted,
                        "option --pause-before",
                        NameGuess.question(wanted, known, "there is no step of this name"),
                        "write one of the steps: " + String.join(", ", known)));
    }
}
