package org.apimmigrate.cli.command;

import org.apimmigrate.cli.console.Console;
import org.apimmigrate.cli.console.Style;
import org.apimmigrate.cli.document.Answers;

/** The last lines of a command: is the database usable, what was postponed, what do I type now. */
final class Closing {

    private Closing() {}

    static void print(Invocation invocation, String usable, String postponed, String next) {
        Hints hints = invocation.hints();
        invocation.document().answers(new Answers(hints.in(usable), hints.in(postponed), hints.in(next)));
        Console console = invocation.console();
        console.result("");
        console.result(console.paint(Style.STRONG, "Databases ") + usable);
        console.result(console.paint(Style.STRONG, "Postponed ") + postponed);
        console.result(console.paint(Style.STRONG, "Next      ") + next);
    }
}
