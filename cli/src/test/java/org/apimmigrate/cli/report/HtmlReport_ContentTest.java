package org.apimmigrate.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apimmigrate.cli.document.DocumentJson;
import org.apimmigrate.cli.document.FindingEntry;
import org.apimmigrate.cli.document.RunDocument;
import org.apimmigrate.cli.document.SampleDocuments;
import org.apimmigrate.cli.document.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReport_ContentTest {

    @TempDir
    Path folder;

    @Test
    void verdictStepsFindingsAndInvariantsAreThere() {
        RunDocument document = Story.of(List.of(
                SampleDocuments.analyze(
                        List.of(
                                SampleDocuments.finding("OAS_INVALID", "error", false, "carbon.super", "Pizza"),
                                SampleDocuments.finding("REVISION_API_MISSING", "error", true, "abc.com", "Gone")),
                        3),
                SampleDocuments.migrate("20261124-130000-000", SampleDocuments.steps("done", 12_345), 4)));

        String html = HtmlReport.render(document);

        assertThat(html)
                .startsWith("<!DOCTYPE html>")
                .contains(
                        "Verification found differences", "27 of 28 invariants hold", "12,345", "Organizations of APIs")
                .contains("OAS_INVALID", "abc.com, admin", "What to do: ")
                .contains("@media print");
        assertThat(html.indexOf("REVISION_API_MISSING")).as("the worst first").isLessThan(html.indexOf("OAS_INVALID"));
    }

    @Test
    void contentOfTheDatabasesCannotBecomeMarkup() {
        FindingEntry hostile = SampleDocuments.finding(
                "OAS_INVALID", "error", false, "\"><img src=x onerror=alert(1)>", "<script>alert(1)</script>");

        String html = HtmlReport.render(SampleDocuments.analyze(List.of(hostile), 3));

        assertThat(html).doesNotContain("<script", "<img");
        assertThat(html).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    @Test
    void nothingFromOutsideIsNeeded() {
        String html =
                HtmlReport.render(SampleDocuments.migrate("20261124-130000-000", SampleDocuments.steps("done", 1), 0));

        assertThat(html).doesNotContain("http://", "https://", "<link", "src=", "@import", "url(");
        assertThat(html).contains("default-src 'none'");
    }

    @Test
    void manyFindingsStayAPageAndSayWhereTheRestIs() {
        List<FindingEntry> many = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            many.add(SampleDocuments.finding("OAS_INVALID", "error", false, "carbon.super", "Api" + i));
        }

        String html = HtmlReport.render(SampleDocuments.analyze(many, 3));

        assertThat(html.length()).isLessThan(200_000);
        assertThat(html).contains("20000 errors", "19,900 more here", "findings.csv");
    }

    @Test
    void theJsonBesideItIsTheSameDocument() throws IOException {
        HtmlReport report = new HtmlReport(folder.resolve("work dir"));
        RunDocument document = SampleDocuments.migrate("20261124-130000-000", SampleDocuments.steps("done", 1), 0);

        report.write(document);

        assertThat(new DocumentJson().read(report.json())).isEqualTo(document);
        assertThat(Files.readString(folder.resolve("work dir/findings.csv"))).startsWith("severity,");
    }
}
