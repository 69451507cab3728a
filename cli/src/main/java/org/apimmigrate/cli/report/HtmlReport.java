package org.apimmigrate.cli.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.file.Path;
import org.apimmigrate.cli.document.DocumentJson;
import org.apimmigrate.cli.document.RunDocument;
import org.apimmigrate.core.text.Printable;

/**
 * The report of a migration: one HTML file without scripts or anything from outside, the same as JSON beside it, and the findings as
 * CSV. The template engine escapes what a
 * browser would take for HTML, and {@link Printable} what would turn the direction of writing or hide.
 */
public final class HtmlReport {

    private final Path html;
    private final Path json;
    private final Path csv;

    public HtmlReport(Path workDirectory) {
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

    public void write(RunDocument document) {
        RunFiles.write(html, render(document));
        RunFiles.write(json, Printable.json(new DocumentJson().write(document)));
        RunFiles.write(csv, FindingsCsv.of(document.findings()));
    }

    static String render(RunDocument document) {
        TemplateEngine engine = TemplateEngine.createPrecompiled(
                null, ContentType.Html, HtmlReport.class.getClassLoader(), "org.apimmigrate.cli.report.pages");
        StringOutput output = new StringOutput();
        engine.render("report.jte", new ReportView(document), output);
        return Printable.block(output.toString().strip()) + "\n";
    }
}
