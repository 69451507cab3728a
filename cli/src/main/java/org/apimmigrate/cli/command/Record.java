package org.apimmigrate.cli.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apimmigrate.cli.console.Console;
import org.apimmigrate.cli.document.DocumentBuilder;
import org.apimmigrate.cli.document.RunDocument;
import org.apimmigrate.cli.exit.ExitCode;
import org.apimmigrate.cli.report.HtmlReport;
import org.apimmigrate.cli.report.RunFiles;
import org.apimmigrate.core.error.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a command leaves in the work directory, however it ends: its JSON document and, where it has something to report, the report. A
 * record that cannot be written is a warning, and changes nothing about how the command itself ended.
 */
final class Record {

    private static final Logger LOG = LoggerFactory.getLogger("org.apimmigrate.run");

    private final RunFiles files;
    private final HtmlReport report;
    private final boolean reports;
    private final Console console;
    private final String command;

    /** @param reports does the command have something to say in a report */
    Record(Path workDirectory, boolean reports, Console console, String command) {
        this.files = new RunFiles(workDirectory);
        this.report = new HtmlReport(workDirectory);
        this.reports = reports;
        this.console = console;
        this.command = command;
    }

    /** Does this command have something to say in a report? */
    boolean reports() {
        return reports;
    }

    /** The list of all findings. */
    Path findings() {
        return report.csv();
    }

    /** Says whether there is a report now. */
    boolean keep(DocumentBuilder collected, ExitCode exit, Clock clock) {
        if (reports) {
            collected.report(report.html().toString());
            collected.file("runReport", files.html(collected.runId(), command).toString());
        }
        RunDocument document = collected.build(exit, clock.instant());
        try {
            files.keep(document);
            if (reports) {
                List<RunDocument> all = new ArrayList<>(files.all(this::warn));
                all.removeIf(earlier -> earlier.runId().equals(document.runId()));
                all.add(document);
                report.write(all);
            }
            return reports;
        } catch (RuntimeException e) {
            warn(e);
            return false;
        }
    }

    private void warn(RuntimeException e) {
        Problem problem = Failure.of(e, command, null, null).problem();
        LOG.warn("the record is not complete: {}", problem.what(), e);
        console.complain(
                "WARNING  " + problem.what() + ": " + problem.where() + ": " + problem.why() + "; " + problem.next());
    }
}
