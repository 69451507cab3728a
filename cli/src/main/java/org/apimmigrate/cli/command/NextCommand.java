package org.apimmigrate.cli.command;

import java.nio.file.Path;

/** The command to type next, for this very installation: with the same home, configuration and work directory. */
final class NextCommand {

    private NextCommand() {}

    static String of(Invocation invocation, String command) {
        GlobalOptions options = invocation.options();
        StringBuilder line = new StringBuilder("apim-migrate ").append(command);
        append(line, "--home", options.home);
        append(line, "--config", options.config);
        append(line, "--work-dir", options.workDirectory);
        return line.toString();
    }

    private static void append(StringBuilder line, String option, @org.jspecify.annotations.Nullable Path path) {
        if (path != null) {
            String text = path.toString();
            line.append(' ').append(option).append(' ').append(text.contains(" ") ? "\"" + text + "\"" : text);
        }
    }
}
