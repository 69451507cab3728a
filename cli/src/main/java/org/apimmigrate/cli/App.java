package org.apimmigrate.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apimmigrate.cli.command.ApimMigrate;
import org.apimmigrate.cli.command.CommandRunner;
import org.apimmigrate.cli.command.Defaults;
import org.apimmigrate.cli.command.GlobalOptions;
import org.apimmigrate.cli.command.RecognisedOptions;
import org.apimmigrate.cli.console.Terminal;
import org.apimmigrate.cli.engine.Engine;
import org.apimmigrate.cli.flags.DocumentedFlags;
import org.apimmigrate.core.error.MigrateException;
import picocli.CommandLine;

/** The whole tool as one call: arguments in, exit code out, output on the terminal that it was given. */
public final class App {

    private final Terminal terminal;
    private final CommandRunner runner;
    private final Engine engine;

    public App(Terminal terminal, CommandRunner runner, Engine engine) {
        this.terminal = terminal;
        this.runner = runner;
        this.engine = engine;
    }

    public int run(String... given) {
        GlobalOptions recognised = RecognisedOptions.of(Arrays.asList(given));
        Defaults defaults;
        List<String> arguments;
        try {
            defaults = runner.defaults();
            recognised = RecognisedOptions.of(Arrays.asList(given), defaults);
            arguments = DocumentedFlags.translate(Arrays.asList(given));
        } catch (MigrateException e) {
            return runner.refuse("apim-migrate", recognised, e);
        }
        return parse(arguments, recognised, defaults);
    }

    private int parse(List<String> arguments, GlobalOptions recognised, Defaults defaults) {
        boolean json = RecognisedOptions.isJson(recognised);
        CommandLine line = ApimMigrate.commandLine(runner, engine);
        line.setDefaultValueProvider(defaults);
        line.setOut(writer(json ? terminal.error() : terminal.output()));
        line.setErr(writer(terminal.error()));
        line.setParameterExceptionHandler(
                (e, args) -> runner.refuse(commandName(e.getCommandLine()), recognised, ParserMistake.of(e)));
        line.setExecutionStrategy(parsed -> {
            if (CommandLine.executeHelpRequest(parsed) != null) {
                return json ? runner.nothingToDo("help", recognised) : 0;
            }
            return new CommandLine.RunLast().execute(parsed);
        });
        line.setExecutionExceptionHandler((e, failed, parsed) -> runner.refuse(
                commandName(failed), recognised, e instanceof RuntimeException r ? r : new IllegalStateException(e)));
        return line.execute(arguments.toArray(String[]::new));
    }

    private static String commandName(CommandLine line) {
        return line.getCommandName();
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}
