package org.apimmigrate.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apimmigrate.cli.document.RunDocument;
import org.apimmigrate.cli.document.Story;
import org.apimmigrate.cli.exit.ExitCode;
import org.apimmigrate.cli.report.HtmlReport;
import org.apimmigrate.cli.report.RunFiles;
import org.apimmigrate.core.error.MigrateException;

/**
 * What a command leaves in the work directory, however it ends: its JSON document and, where it has something to tell, the report. A
 * record that cannot be written is told, and changes nothing about how the command itself ended.
 */
final class Record {

    private final RunFiles files;
    private final HtmlReport report;
    private final boolean reports;
    private final Invocation invocation;

    /** @param reports does the command have something to tell in a report */
    Record(Path workDirectory, boolean reports, Invocation invocation) {
        this.files = new RunFiles(workDirectory);
        this.report = new HtmlReport(workDirectory);
        this.reports = reports;
        this.invocation = invocation;
    }

    /** Does the work and keeps its record; the first failure is the one that is told. */
    ExitCode of(Supplier<ExitCode> work) {
        ExitCode exit;
        try {
            exit = work.get();
        } catch (RuntimeException | Error e) {
            ExitCode failed = ExitCode.DEFECT;
            if (e instanceof MigrateException expected) {
                failed = ExitCode.of(expected.kind());
                invocation.document().problem(invocation.hints().in(expected.problem()));
            }
            write(failed);
            throw e;
        }
        if (write(exit)) {
            invocation.console().say("Report: " + report.html());
        }
        return exit;
    }

    /** Says whether there is a report now. Where it lies is told last: after a failure, behind the failure itself. */
    private boolean write(ExitCode exit) {
        Consumer<MigrateException> complaint =
                e -> invocation.console().complain("WARNING  " + e.problem().text());
        if (reports) {
            invocation.document().report(report.html().toString());
        }
        RunDocument document =
                invocation.document().build(exit, invocation.clock().instant());
        try {
            files.keep(document);
            if (reports) {
                List<RunDocument> told = new ArrayList<>(files.all(complaint));
                told.removeIf(earlier -> earlier.runId().equals(document.runId()));
                told.add(document);
                report.write(Story.of(told));
            }
            return reports;
        } catch (MigrateException e) {
            complaint.accept(e);
            return false;
        }
    }
}
