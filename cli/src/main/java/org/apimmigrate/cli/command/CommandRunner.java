package org.apimmigrate.cli.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.apimmigrate.cli.console.Terminal;
import org.apimmigrate.cli.exit.ExitCode;

/** Starts a {@link Run} for each call of the tool. */
public final class CommandRunner {

    private final Surroundings around;

    /** @param catchSignals true for the process, false for a test */
    public CommandRunner(
            Terminal terminal, Map<String, String> environment, Path here, Clock clock, boolean catchSignals) {
        this.around = new Surroundings(terminal, environment, here, clock, catchSignals);
    }

    /** Values of options that are not typed. */
    public Defaults defaults() {
        return Defaults.of(around.environment());
    }

    int run(String command, GlobalOptions options, Work work) {
        return Run.start(around, command, options, work);
    }

    /** A command line that could not be read or carried out: the same policy, with the few options that were recognised. */
    public int refuse(String command, GlobalOptions recognised, RuntimeException cause) {
        return run(command, recognised, invocation -> {
            throw cause;
        });
    }

    /** Help or version were printed: in JSON mode there is a document, too. */
    public int nothingToDo(String command, GlobalOptions options) {
        return run(command, options, invocation -> ExitCode.OK);
    }
}
