package org.apimmigrate.cli.command;

import java.util.Locale;
import org.apimmigrate.cli.console.Console;
import org.apimmigrate.cli.console.Style;
import org.apimmigrate.cli.document.StatusEntry;
import org.apimmigrate.cli.engine.Engine;
import org.apimmigrate.cli.exit.ExitCode;
import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.run.StatusOperation;
import org.apimmigrate.core.run.StatusResult;
import org.apimmigrate.core.run.StepResult;
import org.apimmigrate.core.session.OpenSession;
import picocli.CommandLine.Command;

/** {@code status}: the state of a run and which commands continue and roll back. */
@Command(
        name = "status",
        description =
                "The state of a run; whether 4.0.0 or 4.1.0 could start on these databases now, and how to reach each of them.")
final class StatusCommand extends EngineCommand {

    StatusCommand(CommandRunner runner, GlobalOptions options, Engine engine) {
        super(runner, options, engine);
    }

    @Override
    String name() {
        return "status";
    }

    @Override
    boolean reports() {
        return false;
    }

    @Override
    ExitCode work(Invocation invocation, OpenSession open) {
        StatusResult result = new StatusOperation(open.session()).run();
        invocation.document().expect(true, false);
        result.steps().forEach(invocation.document()::step);
        invocation.document().standing(StatusEntry.of(result, invocation.typed()));
        print(invocation, result);
        Closing.answer(
                invocation,
                Advice.words(usable(result)),
                postponed(result, OpenFindings.of(invocation, open)),
                Standing.next(result));
        return ExitCode.OK;
    }

    private static void print(Invocation invocation, StatusResult result) {
        Console console = invocation.console();
        console.result(console.paint(Style.STRONG, "State     ") + describe(result.state()));
        if (result.migrationId() != null) {
            console.result("Migration " + result.migrationId() + ", begun " + result.startedAt() + " by version "
                    + result.startedBy());
        }
        result.steps()
                .forEach(step -> console.result(String.format(
                        Locale.ROOT,
                        "  %-8s %-9s %s",
                        step.state() == StepResult.State.SKIPPED
                                ? "done"
                                : step.state().id(),
                        step.database().id(),
                        step.id().title())));
        answer(invocation, "4.0.0", result.oldServer());
        answer(invocation, "4.1.0", result.newServer());
        var holder = result.holder();
        if (holder != null) {
            console.result("Lock      held by " + holder.command() + ", process " + holder.process() + " on "
                    + holder.host() + " since " + holder.since());
        }
        console.result("Restore   " + restorePoint(result));
    }

    private static String restorePoint(StatusResult result) {
        return switch (result.point()) {
            case THERE -> "from " + result.restorePoint();
            case BEING_MADE -> "the restore point is being made now";
            case INCOMPLETE -> "the restore point is not complete; nothing was changed, so none is needed yet";
            case NONE -> "no restore point is there";
        };
    }

    private static void answer(Invocation invocation, String version, StatusResult.Answer answer) {
        Console console = invocation.console();
        console.result(console.paint(answer.yes() ? Style.GOOD : Style.CARE, version + "     ")
                + (answer.yes() ? "can start now: " : "cannot start now: ")
                + answer.why());
        if (!answer.yes()) {
            console.result("          ", invocation.typed().of(answer.advice()));
        }
    }

    private static String describe(StatusResult.State state) {
        return switch (state) {
            case NOT_STARTED -> "4.0.0; no migration has begun";
            case PREPARED -> "4.0.0; a migration was prepared and has changed nothing";
            case APART -> "one of the databases was restored to another moment than the others";
            case UNFINISHED -> "a migration is under way or was interrupted";
            case UNVERIFIED -> "all steps are done, verification is not";
            case COMPLETED -> "4.1.0, verified; waiting for acceptance";
            case FINISHED -> "4.1.0 without a journal: accepted, or never migrated by this tool";
            case ROLLING_BACK -> "a rollback was interrupted";
            case UNKNOWN -> "neither 4.0.0 nor 4.1.0, and no journal";
        };
    }

    private static String usable(StatusResult result) {
        if (result.newServer().yes()) {
            return "usable by 4.1.0";
        }
        return result.oldServer().yes() ? "usable by 4.0.0" : "usable by neither version";
    }

    private static Advice postponed(StatusResult result, OpenFindings findings) {
        return switch (result.state()) {
            case NOT_STARTED, UNKNOWN -> Advice.words("nothing");
            case APART -> Advice.words("what is missing in the restored database, and verification");
            case PREPARED, UNFINISHED, ROLLING_BACK ->
                Advice.words(result.next() == null ? "verification" : "step " + result.next() + " and what follows it");
            case UNVERIFIED -> Advice.words("verification");
            case COMPLETED, FINISHED -> findings.postponed();
        };
    }
}
