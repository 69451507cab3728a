package org.apimmigrate.cli.command;

import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.error.Command;

/** Short forms for the classes of this package, where {@code Command} is an annotation of the parser. */
final class Typing {

    private Typing() {}

    static Command command(String name, String... arguments) {
        return Command.of(name, arguments);
    }

    /** The advice to type one command. */
    static Advice type(String name, String... arguments) {
        return Advice.of("{}", command(name, arguments));
    }
}
