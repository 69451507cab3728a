package org.apimmigrate.cli.command;

import java.util.List;
import org.apimmigrate.cli.engine.Engine;
import org.apimmigrate.cli.engine.OpenSession;
import org.apimmigrate.cli.exit.ExitCode;
import org.apimmigrate.core.installation.Installation;
import org.apimmigrate.core.run.FinishOperation;
import picocli.CommandLine.Command;

/** {@code finish}: after acceptance, takes journal and locks out and says what remains by hand. */
@Command(
        name = "finish",
        description =
                "After acceptance: removes journal and locks from the databases and prints the steps that remain by hand.")
final class FinishCommand extends EngineCommand {

    FinishCommand(CommandRunner runner, GlobalOptions options, Engine engine) {
        super(runner, options, engine);
    }

    @Override
    String name() {
        return "finish";
    }

    @Override
    String question(Installation installation) {
        return "This removes the journal from the databases of " + installation.configuration()
                + "; there is no rollback afterwards. Have you accepted the result?";
    }

    @Override
    ExitCode work(Invocation invocation, OpenSession open) {
        boolean removed = new FinishOperation(open.session(), open.gate()).run();
        invocation
                .console()
                .result(
                        removed
                                ? "Journal and locks are removed from the databases."
                                : "Neither journal nor locks were there; nothing was removed.");
        List<String> remaining = RemainingSteps.of(open.session().context().installation());
        invocation.document().remaining(remaining);
        invocation.console().result("");
        invocation.console().result("What remains by hand:");
        for (int i = 0; i < remaining.size(); i++) {
            invocation.console().result("  " + (i + 1) + ". " + remaining.get(i));
        }
        Closing.print(invocation, "4.1.0, accepted", "the " + remaining.size() + " steps above", "the first of them");
        return ExitCode.OK;
    }
}
