package org.apimmigrate.cli.command;

import java.util.Locale;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.run.StopSignal;

/** No command writes to the databases unless a person said so: {@code --yes}, or an answer at the terminal. */
final class Confirmation {

    private Confirmation() {}

    static void require(Invocation invocation, String command, String question) {
        if (invocation.options().yes) {
            return;
        }
        requirePossible(invocation, command);
        StopSignal stop = invocation.interrupts().stop();
        String answer =
                invocation.console().ask(question + " [y/N]", stop::requested).toLowerCase(Locale.ROOT);
        if (stop.requested() || (!answer.equals("y") && !answer.equals("yes"))) {
            throw new MigrateException(
                    MigrateException.Kind.INTERRUPTED,
                    new Problem(
                            "Nothing was done",
                            "the question before " + command,
                            stop.requested()
                                    ? "the command was interrupted before the answer"
                                    : "it was not answered with yes",
                            "type the same command again when you are ready"));
        }
    }

    /** Without an answer to hope for, a command says so before it looks at anything. */
    static void requirePossible(Invocation invocation, String command) {
        if (!invocation.options().yes && !invocation.console().canAsk()) {
            throw Usage.mistake(
                    command + " writes to the databases and nobody is here to agree",
                    "standard input is no terminal, and --yes is not given",
                    "a command that writes never starts by accident",
                    "add --yes, or run it in a terminal");
        }
    }
}
