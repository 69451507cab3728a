package org.apimmigrate.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apimmigrate.cli.document.DocumentJson;
import org.apimmigrate.cli.document.FindingEntry;
import org.apimmigrate.cli.document.RunDocument;
import org.apimmigrate.cli.document.SampleDocuments;
import org.apimmigrate.cli.document.Story;
import org.apimmigrate.core.error.MigrateException;
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
                .contains("OAS_INVALID", "abc.com", "What to do: ")
                .contains("@media print");
        assertThat(html.indexOf("<h3>REVISION_API_MISSING"))
                .as("the worst first")
                .isLessThan(html.indexOf("<h3>OAS_INVALID"));
    }

    @Test
    void contentOfTheDatabasesCannotBecomeMarkupOrScript() throws IOException {
        List<String> hostile = List.of(
                "\"><img src=x onerror=alert(1)>",
                "</script><script>alert(1)</script>",
                "<!-- <script>",
                "' autofocus onfocus='alert(1)",
                "${7*7} {{7*7}} javascript:alert(1)",
                "turned \u202e and cut \u2028 and ended \u0000");
        List<FindingEntry> findings = new ArrayList<>();
        hostile.forEach(text -> findings.add(SampleDocuments.finding("OAS_INVALID", "error", false, text, text)));

        String html = HtmlReport.render(SampleDocuments.analyze(findings, 3));

        assertThat(html).doesNotContain("<img", "<!--", "\u202e", "\u2028", "\u0000");
        assertThat(html.split("<script", -1))
                .as("data and script, nothing else")
                .hasSize(3);
        assertThat(html.split("</script", -1)).hasSize(3);
        assertThat(html).contains("&lt;img src=x onerror=alert(1)&gt;", "\\u202e");
        // jte escapes quotes in attributes; in no place does such a text open an attribute
        assertThat(Pattern.compile("<[a-z]+[^>]*\\son[a-z]+\\s*=")
                        .matcher(withoutScripts(html))
                        .find())
                .isFalse();
        JsonNode strings = data(html).path("strings");
        List<String> known = new ArrayList<>();
        strings.forEach(node -> known.add(node.asText()));
        assertThat(known).contains(hostile.get(0), hostile.get(1), "turned \\u202e and cut \\u2028 and ended \\u0000");
    }

    @Test
    void nothingFromOutsideIsNeededOrAllowed() throws IOException, NoSuchAlgorithmException {
        String html = HtmlReport.render(full());

        assertThat(html).doesNotContain("<link", "@import", "url(", "<iframe", "<object", "<base");
        Matcher addresses = Pattern.compile("\\s(?:href|src|action|xlink:href|formaction)\\s*=\\s*\"([^\"]*)\"")
                .matcher(withoutScripts(html));
        assertThat(addresses.results().map(match -> match.group(1)).toList())
                .isNotEmpty()
                .allMatch(address -> address.startsWith("#"));
        String policy = all(html, "Content-Security-Policy\" content=\"([^\"]+)\"")
                .get(0)
                .replace("&#39;", "'");
        assertThat(policy)
                .contains("default-src 'none'", "base-uri 'none'", "form-action 'none'")
                .doesNotContain("unsafe-inline", "unsafe-eval");
        assertThat(policy).contains("style-src 'sha256-" + hash(html, "<style>", "</style>") + "'");
        assertThat(policy).contains("script-src 'sha256-" + hash(html, "<script>", "</script>") + "'");
        assertThat(withoutScripts(html))
                .as("the policy forbids style attributes")
                .doesNotContain(" style=");
    }

    @Test
    void fiftyThousandFindingsAreInTheDataAndFewInTheMarkup() throws IOException {
        List<FindingEntry> many = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            many.add(SampleDocuments.finding("OAS_INVALID", "error", false, "tenant" + i % 800 + ".com", "Api" + i));
        }

        String html = HtmlReport.render(SampleDocuments.analyze(many, 3));

        assertThat(html.length()).isLessThan(12_000_000);
        assertThat(withoutScripts(html).length()).isLessThan(60_000);
        assertThat(data(html).path("rows")).hasSize(50_000);
        assertThat(html).contains("50000 errors", "49,995 more", "findings.csv", "788 others");
    }

    @Test
    void everyLinkLeadsSomewhereAndEveryIdIsUnique() {
        String html = withoutScripts(HtmlReport.render(full()));

        List<String> ids = all(html, "\\sid=\"([^\"]+)\"");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).containsAll(all(html, "href=\"#([^\"]+)\""));
        assertThat(ids).containsAll(all(html, "\\sfor=\"([^\"]+)\""));
    }

    @Test
    void theScriptFindsEveryElementThatItAsksFor() {
        String html = HtmlReport.render(full());

        List<String> asked = all(new ReportAssets().script(), "\\bid\\('([a-z-]+)'\\)");
        assertThat(asked).contains("search", "finding-list");
        assertThat(all(html, "\\sid=\"([^\"]+)\"")).containsAll(asked);
    }

    @Test
    void theVerdictIsFirstAndTheSectionsFollow() {
        String html = withoutScripts(HtmlReport.render(full()));

        assertThat(all(html, "<h2 id=\"([a-z]+)\""))
                .containsExactly(
                        "now",
                        "remaining",
                        "findings",
                        "timeline",
                        "steps",
                        "changes",
                        "quarantined",
                        "verification",
                        "schema",
                        "ledger",
                        "databases",
                        "runs",
                        "pages");
        assertThat(html.indexOf("aria-label=\"Verdict\"")).isLessThan(html.indexOf("<h2"));
        assertThat(html)
                .contains("Start 4.1.0", "AM_REVISION", "orphans.csv", "add column", "change", "migrate, run")
                .contains("data-run=\"20261124-130000-000\"");
    }

    @Test
    void withoutAScriptTheSummaryShowsRemedyCountAndExamplesOfEachCode() {
        String html = withoutScripts(HtmlReport.render(full()));

        assertThat(html)
                .contains("<h3>OAS_INVALID</h3>", "1 error", "Pizza", "What to do: ")
                .contains("href=\"#page-OAS_INVALID\"", "id=\"page-OAS_INVALID\"", "Why it matters.")
                .contains("<section id=\"all-findings\" aria-labelledby=\"all-title\" hidden>");
    }

    @Test
    void theJsonNextToItIsTheSameDocument() throws IOException {
        HtmlReport report = new HtmlReport(folder.resolve("work dir"));
        RunDocument document = SampleDocuments.migrate("20261124-130000-000", SampleDocuments.steps("done", 1), 0);

        report.write(List.of(document));

        assertThat(new DocumentJson().read(report.json())).isEqualTo(Story.of(List.of(document)));
        assertThat(Files.readString(folder.resolve("work dir/findings.csv"))).startsWith("severity,");
    }

    @Test
    void aLaterAnalysisLeavesTheProofOfTheMigration() throws IOException {
        HtmlReport report = new HtmlReport(folder);
        RunDocument migrate = SampleDocuments.migrate("20261124-110000-000", SampleDocuments.steps("done", 1), 0);
        RunDocument analyze = SampleDocuments.analyze(
                List.of(SampleDocuments.finding("SCHEMA_IS_4_1_0", "error", true, null, "x")), 3);

        report.write(List.of(migrate));
        Path kept = folder.resolve("reports/20261124-110000-000-migrate.html");
        String proof = Files.readString(kept);
        report.write(List.of(migrate, analyze));

        assertThat(Files.readString(kept)).isEqualTo(proof).contains("Migrated to 4.1.0 and verified");
        assertThat(Files.readString(report.html()))
                .contains("1 finding blocks the migration")
                .contains("The last migration: Migrated to 4.1.0 and verified")
                .contains("href=\"reports/20261124-110000-000-migrate.html\"");
        assertThat(Files.readString(folder.resolve("reports/20261124-120000-000-analyze.html")))
                .contains("href=\"20261124-110000-000-migrate.html\"");
    }

    @Test
    void afterARollbackTheMigrationIsNoLongerTheLastWord() throws IOException {
        HtmlReport report = new HtmlReport(folder);
        RunDocument migrate = SampleDocuments.migrate("20261124-100000-000", SampleDocuments.steps("done", 1), 0);
        RunDocument rollback = SampleDocuments.named("rollback", "20261124-110000-000", 0);

        report.write(List.of(migrate, rollback, SampleDocuments.analyze(List.of(), 0)));

        assertThat(Files.readString(report.html())).doesNotContain("The last migration:");
    }

    @Test
    void aRecordWhoseNamesAreNoneWritesNowhere() {
        RunDocument changed = SampleDocuments.named("migrate", "../../20261124-100000-000", 0);

        assertThatThrownBy(() -> new HtmlReport(folder.resolve("work")).write(List.of(changed)))
                .isInstanceOf(MigrateException.class);
        assertThat(folder).isEmptyDirectory();
    }

    /** A migration that has something in every section. */
    private static RunDocument full() {
        return Story.of(List.of(
                SampleDocuments.analyze(
                        List.of(SampleDocuments.finding("OAS_INVALID", "error", false, "carbon.super", "Pizza")), 3),
                SampleDocuments.complete()));
    }

    private static String withoutScripts(String html) {
        return html.replaceAll("(?s)<script.*?</script>", "").replaceAll("(?s)<style>.*?</style>", "");
    }

    private static List<String> all(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static JsonNode data(String html) throws IOException {
        String begin = "id=\"finding-data\">";
        int from = html.indexOf(begin) + begin.length();
        return new ObjectMapper().readTree(html.substring(from, html.indexOf("</script>", from)));
    }

    private static String hash(String html, String begin, String end) throws NoSuchAlgorithmException {
        int from = html.lastIndexOf(begin) + begin.length();
        byte[] text = html.substring(from, html.indexOf(end, from)).getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(text));
    }
}
