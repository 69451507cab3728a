package org.apimmigrate.core.error;

import java.util.List;

/**
 * A command of this tool that an operator is to type. How the tool is started and which installation is meant is known to the output that
 * shows it.
 *
 * @param name such as {@code rollback}
 * @param arguments what follows it, one element for each argument; without the options that name the installation
 */
public record Command(String name, List<String> arguments) implements Advice.Part {

    public Command {
        arguments = List.copyOf(arguments);
    }

    public static Command of(String name, String... arguments) {
        return new Command(name, List.of(arguments));
    }

    /** As the manual writes it: {@code apim-migrate rollback --restore-point DIR}. */
    @Override
    public String toString() {
        return "apim-migrate " + name + (arguments.isEmpty() ? "" : " " + String.join(" ", arguments));
    }
}
