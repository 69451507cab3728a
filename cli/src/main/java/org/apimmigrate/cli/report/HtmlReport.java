package org.apimmigrate.cli.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apimmigrate.cli.document.DocumentJson;
import org.apimmigrate.cli.document.RunDocument;
import org.apimmigrate.cli.document.Story;
import org.apimmigrate.cli.explain.Pages;
import org.apimmigrate.core.text.Printable;

/**
 * The report of a migration: one HTML file that needs nothing from outside, the same as JSON next to it, and the findings as CSV. The
 * newest report is {@code report.html}; each run keeps its own in {@code reports/}, and no later run writes to it. The template engine
 * escapes what a browser would take for HTML, and {@link Printable} what would turn the direction of writing or hide.
 */
public final class HtmlReport {

    private final Path workDirectory;
    private final RunFiles runs;
    private final Path html;
    private final Path json;
    private final Path csv;

    public HtmlReport(Path workDirectory) {
        this.workDirectory = workDirectory;
        this.runs = new RunFiles(workDirectory);
        this.html = workDirectory.resolve("report.html");
        this.json = workDirectory.resolve("report.json");
        this.csv = workDirectory.resolve("findings.csv");
    }

    public Path html() {
        return html;
    }

    public Path json() {
        return json;
    }

    /** All findings, one on each line. */
    public Path csv() {
        return csv;
    }

    /** Writes the newest report, and that of the newest run. */
    public void write(List<RunDocument> told) {
        RunDocument story = Story.of(told);
        writeOf(told, told);
        RunFiles.write(html, render(story, told, lines(told, story, workDirectory)));
        RunFiles.write(json, Printable.json(new DocumentJson().write(story)));
        RunFiles.write(csv, FindingsCsv.of(story.findings()));
    }

    /**
     * Writes the report of one run.
     *
     * @param upTo that run and those before it, the newest last
     * @param all every run that is kept
     */
    public Path writeOf(List<RunDocument> upTo, List<RunDocument> all) {
        RunDocument story = Story.of(upTo);
        Path file = runs.html(story);
        RunFiles.write(file, render(story, upTo, lines(all, story, runs.folder())));
        return file;
    }

    /** @param from the folder of the page that has the links */
    private List<RunLine> lines(List<RunDocument> told, RunDocument shown, Path from) {
        return told.stream()
                .filter(run -> run.report() != null)
                .map(run -> {
                    Path file = runs.html(run);
                    boolean current = run.runId().equals(shown.runId());
                    String link = from.relativize(file).toString().replace('\\', '/');
                    return RunLine.of(run, current || Files.exists(file) ? link : null, current);
                })
                .toList();
    }

    /**
     * The report of these runs as a page that belongs to no work directory: it has no links to other reports.
     *
     * @param told the newest last, at least one
     */
    public static String alone(List<RunDocument> told) {
        RunDocument story = Story.of(told);
        List<RunLine> lines = told.stream()
                .filter(run -> run.report() != null)
                .map(run -> RunLine.of(run, null, run.runId().equals(story.runId())))
                .toList();
        return render(story, told, lines);
    }

    static String render(RunDocument document) {
        return render(document, List.of(document), List.of(RunLine.of(document, null, true)));
    }

    static String render(RunDocument document, List<RunDocument> told, List<RunLine> lines) {
        TemplateEngine engine = TemplateEngine.createPrecompiled(
                null, ContentType.Html, HtmlReport.class.getClassLoader(), "org.apimmigrate.cli.report.pages");
        ReportView view =
                new ReportView(document, told, lines, new ReportPages(document, new Pages()), new ReportAssets());
        StringOutput output = new StringOutput();
        engine.render("report.jte", view, output);
        return Printable.block(output.toString().strip()) + "\n";
    }
}
