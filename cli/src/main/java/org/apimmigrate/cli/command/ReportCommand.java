package org.apimmigrate.cli.command;

import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apimmigrate.cli.document.RunDocument;
import org.apimmigrate.cli.engine.Engine;
import org.apimmigrate.cli.exit.ExitCode;
import org.apimmigrate.cli.report.HtmlReport;
import org.apimmigrate.cli.report.RunFiles;
import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.installation.Installation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code report}: writes the report again from the records of earlier runs. Opens no database. */
@Command(name = "report", description = "Writes the single-file HTML report and its JSON again.")
final class ReportCommand implements Callable<Integer> {

    private static final int SHOWN = 10;

    @Option(names = "--open", description = "Show it in the browser of this desktop")
    boolean open;

    @Option(
            names = "--run",
            paramLabel = "ID",
            description = "The report of this run, as it ended then. Default: the newest, with all runs before it")
    @Nullable
    String run;

    @Option(
            names = "--bundle",
            paramLabel = "FILE",
            description =
                    "Write a zip to send to those who help: configuration, state, plan, schemas, logs and report, without secrets and"
                            + " without rows. Reads the databases where they can be reached")
    @Nullable
    Path bundle;

    private final CommandRunner runner;
    private final GlobalOptions options;
    private final Engine engine;

    ReportCommand(CommandRunner runner, GlobalOptions options, Engine engine) {
        this.runner = runner;
        this.options = options;
        this.engine = engine;
    }

    @Override
    public Integer call() {
        return runner.run("report", options, this::report);
    }

    private ExitCode report(Invocation invocation) {
        if (bundle != null && open) {
            throw Usage.mistake(
                    "--open shows a report and no bundle",
                    "options --bundle and --open",
                    "a bundle is an archive",
                    "leave one of them out");
        }
        Installation installation =
                engine.installation(new Engine.Location(options.home, options.config, options.workDirectory));
        RunFiles files = new RunFiles(installation.workDirectory());
        List<RunDocument> told = files
                .all(e -> invocation
                        .console()
                        .complain("WARNING  " + e.problem().what() + ": "
                                + e.problem().where()))
                .stream()
                .filter(document -> document.report() != null)
                .toList();
        if (bundle != null) {
            List<RunDocument> reported = run == null ? told : told.subList(0, indexOf(run, told) + 1);
            new BundleWriter(engine, invocation)
                    .write(installation, invocation.here().resolve(bundle), reported);
            return ExitCode.OK;
        }
        if (told.isEmpty()) {
            throw Usage.mistake(
                    "There is nothing to report yet",
                    files.folder().toString(),
                    "no analyze, migrate, verify, rollback or finish has run with this work directory",
                    Advice.of("type: {}", Typing.command("analyze")));
        }
        HtmlReport report = new HtmlReport(installation.workDirectory());
        Path html = report.html();
        Path json = report.json();
        if (run == null) {
            report.write(told);
        } else {
            int index = indexOf(run, told);
            html = report.writeOf(told.subList(0, index + 1), told);
            json = files.json(told.get(index));
        }
        invocation.document().report(html.toString());
        invocation.document().file("json", json.toString());
        invocation.console().result("Report: " + html);
        invocation.console().result("JSON:   " + json);
        if (open) {
            show(invocation, html);
        }
        return ExitCode.OK;
    }

    private static int indexOf(String wanted, List<RunDocument> told) {
        for (int i = 0; i < told.size(); i++) {
            if (told.get(i).runId().equals(wanted.strip())) {
                return i;
            }
        }
        List<String> newest = told.subList(Math.max(0, told.size() - SHOWN), told.size()).stream()
                .map(known -> known.runId() + " (" + known.command() + ")")
                .toList();
        throw Usage.mistake(
                "There is no report of run " + wanted,
                "option --run",
                "the newest runs with a report are " + String.join(", ", newest),
                "write one of these identifiers");
    }

    private static void show(Invocation invocation, Path file) {
        if (GraphicsEnvironment.isHeadless() || !Desktop.isDesktopSupported()) {
            invocation
                    .console()
                    .complain("There is no desktop here to open it on; copy the file to one: it needs nothing else.");
            return;
        }
        try {
            Desktop.getDesktop().browse(file.toUri());
        } catch (IOException | UnsupportedOperationException e) {
            invocation.console().complain("No browser could be started (" + e.getMessage() + "); the file is written.");
        }
    }
}
