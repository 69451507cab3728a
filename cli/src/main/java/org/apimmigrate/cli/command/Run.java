package org.apimmigrate.cli.command;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apimmigrate.cli.advice.TypedAdvice;
import org.apimmigrate.cli.advice.TypedCommands;
import org.apimmigrate.cli.console.Console;
import org.apimmigrate.cli.console.ConsoleListener;
import org.apimmigrate.cli.console.QuarantineText;
import org.apimmigrate.cli.console.Style;
import org.apimmigrate.cli.console.Ticker;
import org.apimmigrate.cli.document.DocumentBuilder;
import org.apimmigrate.cli.document.DocumentJson;
import org.apimmigrate.cli.document.DocumentListener;
import org.apimmigrate.cli.document.RunDocument;
import org.apimmigrate.cli.document.RunIds;
import org.apimmigrate.cli.engine.Listeners;
import org.apimmigrate.cli.exit.ExitCode;
import org.apimmigrate.cli.hook.EventHook;
import org.apimmigrate.cli.logging.LogListener;
import org.apimmigrate.cli.logging.ProgressFile;
import org.apimmigrate.cli.logging.RunLog;
import org.apimmigrate.cli.report.Verdict;
import org.apimmigrate.core.database.Databases;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.file.FileReason;
import org.apimmigrate.core.run.RunListener;
import org.apimmigrate.core.session.OpenSession;
import org.apimmigrate.core.text.Trace;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run of a command, from its options to its exit code: identifier, console, log, document, listeners, interrupts and the open session
 * belong to it, and it closes what it has opened. A failure ends here and nowhere else: it is written to the log with its whole trace,
 * kept in the document and in the record, reported on the console, and becomes the exit code. What fails while the run is cleaned up is
 * attached to the failure and never replaces it.
 */
final class Run {

    private static final Logger LOG = LoggerFactory.getLogger("org.apimmigrate.run");

    private final Surroundings around;
    private final String command;
    private final GlobalOptions options;
    private final Console console;
    private final Interrupts interrupts;
    private final TypedCommands typed;
    private final DocumentBuilder document;
    private @Nullable RunLog log;
    private @Nullable Record record;
    private @Nullable ProgressFile progress;
    private @Nullable EventHook hook;
    private @Nullable Databases databases;
    private @Nullable OpenSession session;
    private boolean installationKnown;
    private boolean partsHaveClosed;

    private Run(
            Surroundings around,
            String command,
            GlobalOptions options,
            @Nullable Console shared,
            Interrupts interrupts) {
        this.around = around;
        this.command = command;
        this.options = options;
        this.interrupts = interrupts;
        this.typed = options.typed(around.environment());
        this.console = shared == null ? console(around, options) : shared;
        Instant start = around.clock().instant();
        this.document = new DocumentBuilder(ToolVersion.current(), command, RunIds.of(start), start, typed);
    }

    /** Runs a command as the operator called it, and gives the exit code of the process. */
    static int start(Surroundings around, String command, GlobalOptions options, Work work) {
        Run run = new Run(around, command, options, null, new Interrupts());
        if (around.catchSignals()) {
            run.interrupts.listen(run.console);
        }
        ExitCode exit = run.carryOut(work);
        if (run.console.isJson()) {
            run.console.document(new DocumentJson().write(run.built(exit)));
        }
        return exit.code();
    }

    /** A run that is part of this one, with identifier, log and record of its own. What it ends with is in this document, too. */
    ExitCode part(String partCommand, GlobalOptions partOptions, Work work) {
        Run part = new Run(around, partCommand, partOptions, console, interrupts);
        ExitCode exit = part.carryOut(work);
        document.take(part.built(exit));
        partsHaveClosed = true;
        return exit;
    }

    /** Opens the log of this run; from now on there is a work directory to keep the record in. */
    void keepsRecordIn(Path workDirectory, boolean reports) {
        installationKnown = true;
        RunLog opened = RunLog.open(workDirectory, document.runId(), command, options.verbose, options.logFormat);
        log = opened;
        document.log(opened.file().toString());
        record = new Record(workDirectory, reports, console, command);
        if (options.onEvent != null) {
            hook = new EventHook(
                    options.onEvent,
                    around.environment(),
                    around.here(),
                    document.runId(),
                    command,
                    around.clock(),
                    this::warn);
        }
        progress = new ProgressFile(workDirectory, around.clock(), document.runId(), command);
    }

    /** The run stops before this step, as it was asked to. */
    void paused(String step) {
        if (hook != null) {
            hook.paused(step);
        }
    }

    private void warn(String text) {
        LOG.warn(text);
        console.complain("WARNING  " + text);
    }

    /** The databases are open; their rules explain a statement that fails. */
    void opened(Databases open) {
        databases = open;
        document.databases(open);
    }

    /** The session of this run, which closes it at its end. */
    OpenSession owns(OpenSession opened) {
        session = opened;
        return opened;
    }

    /** Who hears of everything that the engine does. */
    RunListener listener() {
        List<RunListener> all = new ArrayList<>(List.of(
                new DocumentListener(document, around.clock()), new LogListener(), new ConsoleListener(console)));
        if (progress != null) {
            all.add(progress);
        }
        if (hook != null) {
            all.add(hook);
        }
        return new Listeners(all.toArray(RunListener[]::new));
    }

    private ExitCode carryOut(Work work) {
        Failure failure = null;
        ExitCode exit;
        try (Ticker ticking = Ticker.of(console)) {
            OptionRules.check(command, options);
            exit = work.run(new Invocation(
                    this,
                    options,
                    console,
                    document,
                    interrupts,
                    typed,
                    around.environment(),
                    around.here(),
                    around.clock()));
            closeSession();
        } catch (RuntimeException | Error e) {
            failure = Failure.of(
                    e, command, databases, log == null ? null : log.file().toString());
            exit = failure.exit();
            end(failure);
        }
        boolean reported = keep(exit);
        if (failure != null) {
            complain(failure);
        }
        end(exit, reported);
        if (!partsHaveClosed) {
            close(exit, reported);
        }
        if (progress != null) {
            progress.ended(exit.code());
        }
        closeLog();
        return exit;
    }

    /** Before the last lines, which nothing may follow. */
    private void end(ExitCode exit, boolean reported) {
        EventHook listening = hook;
        if (listening != null) {
            listening.ended(
                    exit.code(),
                    exit.status(),
                    reported ? Verdict.of(built(exit)).title() : "",
                    reported ? document.report().orElse(null) : null);
        }
    }

    /** Log and document hold the failure before anything else is tried. */
    private void end(Failure failure) {
        Throwable cause = failure.cause();
        Standing standing = session == null ? null : Standing.after(failure, session, databases);
        try {
            closeSession();
        } catch (RuntimeException | Error e) {
            if (e != cause) {
                cause.addSuppressed(e);
            }
        }
        if (failure.asked()) {
            LOG.warn(
                    "{} was stopped, exit code {}: {}", command, failure.exit().code(), text(failure.problem()), cause);
        } else {
            LOG.error("{} failed, exit code {}: {}", command, failure.exit().code(), text(failure.problem()), cause);
        }
        document.problem(failure.problem());
        if (installationKnown) {
            Closing.after(failure, standing, document, command, typed);
        }
    }

    private void closeSession() {
        OpenSession closing = session;
        session = null;
        if (closing != null) {
            closing.close();
        }
    }

    /** Says whether a report was written. A record that cannot be kept changes nothing about how the command itself ended. */
    private boolean keep(ExitCode exit) {
        return record != null && record.keep(document, exit, around.clock());
    }

    private void complain(Failure failure) {
        Problem problem = failure.problem();
        String label =
                failure.asked() ? console.paintTalk(Style.CARE, "STOPPED") : console.paintTalk(Style.BAD, "ERROR");
        console.complain(label + "  " + problem.what());
        console.complain("  where: ", words(problem.where()));
        console.complain("  why:   ", words(problem.why()));
        console.complain("  next:  ", typed.of(problem.advice()));
        if (console.isVerbose()) {
            Trace.of(failure.cause()).forEach(console::complain);
        }
    }

    /** What was moved, where the rest is, the verdict and the three answers: the last lines, whatever happened. */
    private void close(ExitCode exit, boolean reported) {
        RunDocument result = built(exit);
        new QuarantineText(console).print(result.quarantined());
        if (reported) {
            document.report().ifPresent(report -> console.say("Report: " + report));
            if (record != null && !result.findings().isEmpty()) {
                console.say("Findings, one on each line: " + record.findings());
            }
        }
        Closing.print(console, document, record != null && record.reports() ? Verdict.of(result) : null);
    }

    private void closeLog() {
        RunLog written = log;
        if (written != null) {
            written.close();
            written.failure()
                    .ifPresent(e -> console.complain(
                            "WARNING  The log is not complete: " + written.file() + ": " + FileReason.of(e)));
        }
    }

    private RunDocument built(ExitCode exit) {
        return document.build(exit, around.clock().instant());
    }

    private String text(Problem problem) {
        return "%s where: %s why: %s next: %s"
                .formatted(
                        problem.what(),
                        problem.where(),
                        problem.why(),
                        typed.of(problem.advice()).text());
    }

    private static TypedAdvice words(String text) {
        return new TypedAdvice(text, List.of());
    }

    private static Console console(Surroundings around, GlobalOptions options) {
        String noColour = around.environment().get("NO_COLOR");
        boolean colour = !options.noColour && (noColour == null || noColour.isEmpty());
        Console.Volume volume =
                options.quiet ? Console.Volume.QUIET : options.verbose ? Console.Volume.VERBOSE : Console.Volume.NORMAL;
        return new Console(around.terminal(), options.output == OutputFormat.json, colour, volume);
    }
}
