package org.apimmigrate.cli.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.apimmigrate.cli.console.Console;
import org.apimmigrate.cli.console.Style;
import org.apimmigrate.cli.console.Terminal;
import org.apimmigrate.cli.document.DocumentBuilder;
import org.apimmigrate.cli.document.DocumentJson;
import org.apimmigrate.cli.document.RunDocument;
import org.apimmigrate.cli.document.RunIds;
import org.apimmigrate.cli.exit.ExitCode;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The policy of the command line in one place: what a failure prints, which exit code it gives, when a stack trace appears, and that
 * JSON mode writes exactly one document whatever happens.
 */
public final class CommandRunner {

    private static final Logger LOG = LoggerFactory.getLogger(CommandRunner.class);

    private final Terminal terminal;
    private final Map<String, String> environment;
    private final Path here;
    private final Clock clock;
    private final boolean catchSignals;

    /** @param catchSignals true for the process, false for a test */
    public CommandRunner(
            Terminal terminal, Map<String, String> environment, Path here, Clock clock, boolean catchSignals) {
        this.terminal = terminal;
        this.environment = environment;
        this.here = here;
        this.clock = clock;
        this.catchSignals = catchSignals;
    }

    int run(String command, GlobalOptions options, Work work) {
        Instant start = clock.instant();
        Hints hints = new Hints(options, environment);
        Console console = console(options, hints);
        DocumentBuilder document = new DocumentBuilder(ToolVersion.current(), command, RunIds.of(start), start);
        Interrupts interrupts = new Interrupts();
        if (catchSignals) {
            interrupts.listen(console);
        }
        ExitCode exit;
        try {
            OptionRules.check(options);
            exit = work.run(new Invocation(options, console, document, interrupts, environment, here, clock));
        } catch (MigrateException e) {
            exit = ExitCode.of(e.kind());
            tell(console, document, hints.in(e.problem()), e);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
            exit = ExitCode.DEFECT;
            LOG.error("unexpected failure in {}", command, e);
            Problem problem = defect(command, e, document.build(exit, clock.instant()));
            tell(console, document, hints.in(problem), e);
        }
        if (console.isJson()) {
            console.document(new DocumentJson().write(document.build(exit, clock.instant())));
        }
        return exit.code();
    }

    /** A command line that could not even be read: the same policy, with the few options that were recognised. */
    public int refuse(String command, GlobalOptions recognised, MigrateException cause) {
        return run(command, recognised, invocation -> {
            throw cause;
        });
    }

    /** Help or version were printed: in JSON mode there is a document, too. */
    public int nothingToDo(String command, GlobalOptions options) {
        return run(command, options, invocation -> ExitCode.OK);
    }

    private Console console(GlobalOptions options, Hints hints) {
        String noColour = environment.get("NO_COLOR");
        boolean colour = !options.noColour && (noColour == null || noColour.isEmpty());
        Console.Volume volume =
                options.quiet ? Console.Volume.QUIET : options.verbose ? Console.Volume.VERBOSE : Console.Volume.NORMAL;
        return new Console(terminal, options.output == OutputFormat.json, colour, volume, hints::in);
    }

    /** The failure itself comes first; where its report lies comes after it. */
    private static void tell(Console console, DocumentBuilder document, Problem problem, Throwable cause) {
        document.problem(problem);
        complain(console, problem, cause);
        document.report().ifPresent(report -> console.say("Report: " + report));
    }

    private static void complain(Console console, Problem problem, Throwable cause) {
        boolean asked = cause instanceof MigrateException e && e.kind() == MigrateException.Kind.INTERRUPTED;
        String label = asked ? console.paintTalk(Style.CARE, "STOPPED") : console.paintTalk(Style.BAD, "ERROR");
        console.complain(label + "  " + problem.text());
        if (console.isVerbose()) {
            StringWriter trace = new StringWriter();
            cause.printStackTrace(new PrintWriter(trace));
            console.complain(trace.toString());
        }
    }

    private static Problem defect(String command, Throwable e, RunDocument document) {
        String where = document.log() == null ? "command " + command : "command " + command + ", log " + document.log();
        String message = SecretMask.mask(
                String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        return new Problem(
                "Unexpected failure: a defect of this tool",
                where,
                e.getClass().getSimpleName() + ": " + message,
                document.log() == null
                        ? "run it again with --verbose and report what it prints"
                        : "type: apim-migrate status, to see where the databases stand; report the log file with its stack trace");
    }
}
