package org.apimmigrate.cli.command;

import java.util.List;
import org.apimmigrate.cli.console.Console;

/** Steps that a person has to take, numbered. */
final class ByHand {

    private ByHand() {}

    static void print(Console console, String heading, List<String> steps) {
        if (steps.isEmpty()) {
            return;
        }
        console.result("");
        console.result(heading);
        for (int i = 0; i < steps.size(); i++) {
            console.result("  " + (i + 1) + ". " + steps.get(i));
        }
    }
}
