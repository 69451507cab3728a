package org.apimmigrate.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.apimmigrate.cli.command.CommandRunner;
import org.apimmigrate.cli.command.ToolVersion;
import org.apimmigrate.cli.console.ProcessTerminal;
import org.apimmigrate.cli.console.Terminal;
import org.apimmigrate.cli.engine.WiredEngine;

/** Entry point of the process. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        Terminal terminal = ProcessTerminal.open();
        Map<String, String> environment = System.getenv();
        Path here = Path.of("").toAbsolutePath();
        Clock clock = Clock.systemUTC();
        CommandRunner runner = new CommandRunner(terminal, environment, here, clock, true);
        System.exit(new App(terminal, runner, new WiredEngine(environment, here, clock, ToolVersion.current()))
                .run(arguments));
    }
}
