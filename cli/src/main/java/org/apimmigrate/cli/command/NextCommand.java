package org.apimmigrate.cli.command;

/** The command to type next, for this very installation: with the same home, configuration and work directory. */
final class NextCommand {

    private NextCommand() {}

    static String of(Invocation invocation, String command) {
        return invocation.hints().command(command);
    }
}
