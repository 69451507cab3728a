package org.apimmigrate.cli.command;

import java.util.List;
import org.apimmigrate.cli.console.VerifyText;
import org.apimmigrate.cli.engine.Engine;
import org.apimmigrate.cli.exit.ExitCode;
import org.apimmigrate.core.aftercare.HomeCleaner;
import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.installation.Installation;
import org.apimmigrate.core.run.FinishOperation;
import org.apimmigrate.core.run.FinishResult;
import org.apimmigrate.core.session.OpenSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code finish}: after acceptance, takes journal and locks out and says which manual tasks remain. */
@Command(
        name = "finish",
        description =
                "After acceptance: removes journal and locks from the databases and prints the manual tasks that remain.")
final class FinishCommand extends EngineCommand {

    @Option(
            names = "--clean-home",
            description =
                    "Also remove from the home what the procedure put there: migration-resources and the bundle in dropins")
    boolean cleanHome;

    FinishCommand(CommandRunner runner, GlobalOptions options, Engine engine) {
        super(runner, options, engine);
    }

    @Override
    String name() {
        return "finish";
    }

    @Override
    boolean writes() {
        return true;
    }

    @Override
    ExitCode work(Invocation invocation, OpenSession open) {
        Installation installation = open.session().context().installation();
        HomeCleaner cleaner = cleaner(installation);
        Confirmation.require(
                invocation,
                name(),
                "This removes the journal from the databases of " + installation.configuration()
                        + ". Have you accepted the result?");
        FinishOperation operation = new FinishOperation(open.session(), open.gate());
        boolean afterRollback = operation.afterRollback();
        FinishResult result = operation.run();
        boolean allTenants = open.session().context().selection().ids() == null;
        if (result.verification() != null) {
            VerifyCommand.record(invocation, result.verification());
            new VerifyText(invocation.console()).print(result.verification(), allTenants);
        }
        if (!result.accepted()) {
            Closing.answer(
                    invocation,
                    "not a correct 4.1.0, so not accepted; nothing was changed",
                    "nothing",
                    Advice.of("look at the differences above, then {}", Typing.command("status")));
            return ExitCode.DIFFERENCES;
        }
        boolean removed = result.removed();
        invocation
                .console()
                .result(
                        removed
                                ? "Journal and locks are removed from the databases."
                                : "Neither journal nor locks were there; nothing was removed.");
        if (afterRollback) {
            Closing.answer(
                    invocation,
                    "4.0.0, accepted as they are after the rollback; a 4.0.0 server can start on them",
                    "nothing",
                    Advice.of("{} when you want to try again", Typing.command("analyze")));
            return ExitCode.OK;
        }
        List<String> remaining;
        try {
            if (cleaner != null) {
                clean(invocation, installation, cleaner);
            }
        } finally {
            // the journal is gone: no later call could know it
            remaining = remaining(invocation, open);
        }
        Closing.answer(
                invocation,
                "4.1.0, accepted",
                "the " + remaining.size() + " tasks above",
                Advice.words("the first of them"));
        return ExitCode.OK;
    }

    private static List<String> remaining(Invocation invocation, OpenSession open) {
        List<String> remaining = open.remainingSteps();
        invocation.document().remaining(remaining);
        ByHand.print(invocation.console(), "Which manual tasks remain:", remaining);
        return remaining;
    }

    /** Null when the home stays as it is; what is in the way is reported before anything is done. */
    private @Nullable HomeCleaner cleaner(Installation installation) {
        if (!cleanHome) {
            return null;
        }
        if (installation.home() == null) {
            throw Usage.mistake(
                    "There is no home to clear",
                    "option --clean-home",
                    "only a configuration file was given",
                    "give the home with --home, or leave --clean-home away");
        }
        HomeCleaner cleaner = new HomeCleaner(installation.home());
        cleaner.requireList();
        return cleaner;
    }

    private static void clean(Invocation invocation, Installation installation, HomeCleaner cleaner) {
        HomeCleaner.Result result = cleaner.clean();
        invocation
                .console()
                .result(result.removed() + " files of this tool are removed from " + installation.home()
                        + "; reports and restore" + " points stay in " + installation.workDirectory() + ".");
        result.kept().forEach(kept -> invocation.console().result("  kept " + kept));
    }
}
