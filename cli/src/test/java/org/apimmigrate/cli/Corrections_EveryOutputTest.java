package org.apimmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apimmigrate.sampledata.flaw.Flaw;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a migration has corrected is counted as corrected in every output, and as nothing else. */
class Corrections_EveryOutputTest {

    private static final Flaw[] FLAWS = {
        Flaw.ASYNCAPI_MISSING,
        Flaw.URL_MAPPING_MISSING,
        Flaw.ENDPOINT_CONFIG_UNREADABLE,
        Flaw.OAS_INVALID,
        Flaw.REVISION_METADATA_ORPHAN
    };

    @TempDir
    Path folder;

    @Test
    void consoleReportAndListSayWhatIsCorrectedAndWhatIsOpen() throws IOException {
        List<JsonNode> before = analyzed();

        ToolRun migrate = tool("migrate", "--yes", "--on-orphans", "quarantine", "--apply-fixes", fixes());

        assertThat(migrate.exitCode()).as(migrate.error()).isZero();
        JsonNode report = new ObjectMapper()
                .readTree(folder.resolve("apim-migrate/report.json").toFile());
        long corrected = report.path("corrections").path("corrected").asLong();
        long open = report.path("corrections").path("open").asLong();
        assertThat(corrected).isGreaterThanOrEqualTo(4);
        assertThat(corrected + open).isEqualTo(before.size());
        assertThat(migrate.output())
                .contains("Corrections: " + corrected + " findings corrected, " + open + " open")
                .contains(", " + corrected + " corrected")
                .contains("did not block because of --on-orphans quarantine")
                .doesNotContain("block the migration");
        assertThat(flagged(report.path("findings"))).hasSize((int) corrected);
        assertThat(flagged(report.path("findings")))
                .extracting(finding -> finding.path("code").asText())
                .contains("OAS_INVALID", "URL_MAPPING_MISSING", "ASYNCAPI_MISSING", "ENDPOINT_CONFIG_UNREADABLE")
                .doesNotContain("REVISION_METADATA_ORPHAN");
        assertThat(Files.readString(folder.resolve("apim-migrate/findings.csv")))
                .contains("remedy,corrected", ",true\r\n", ",false\r\n");
        assertThat(Files.readString(folder.resolve("apim-migrate/report.html")))
                .contains(corrected + " corrected", "Corrected by this migration.");
    }

    @Test
    @Tag("slow")
    void aRunThatContinuesCountsWhatTheFirstOneFound() throws IOException {
        List<JsonNode> before = analyzed();
        ToolRun paused = tool(
                "migrate",
                "--yes",
                "--on-orphans",
                "quarantine",
                "--pause-before",
                "schema-tighten",
                "--apply-fixes",
                fixes());
        assertThat(paused.exitCode()).as(paused.error()).isEqualTo(5);
        assertThat(paused.output()).doesNotContain("Corrections: ");

        JsonNode migrate = tool("migrate", "--yes", "--apply-fixes", fixes(), "--output", "json")
                .document();

        assertThat(migrate.path("exitCode").asInt()).isZero();
        long corrected = migrate.path("corrections").path("corrected").asLong();
        assertThat(corrected).isGreaterThanOrEqualTo(4);
        assertThat(corrected + migrate.path("corrections").path("open").asLong())
                .isEqualTo(before.size());
        assertThat(migrate.path("answers").path("postponed").asText()).doesNotContain(before.size() + " findings");
    }

    /** What people have deleted from the folder stays open. */
    @Test
    @Tag("slow")
    void whatIsNotWantedStaysOpen() throws IOException {
        analyzed();
        try (var files = Files.list(Path.of(fixes()))) {
            for (Path file : files.filter(each -> !each.endsWith("fixes.csv")).toList()) {
                Files.delete(file);
            }
        }

        JsonNode migrate = tool(
                        "migrate", "--yes", "--on-orphans", "quarantine", "--apply-fixes", fixes(), "--output", "json")
                .document();

        assertThat(migrate.path("exitCode").asInt()).isZero();
        assertThat(migrate.path("corrections").path("corrected").asLong()).isZero();
        assertThat(flagged(migrate.path("findings"))).isEmpty();
    }

    private List<JsonNode> analyzed() {
        H2Home.sample(folder, FLAWS);
        JsonNode document =
                tool("analyze", "--fix", fixes(), "--output", "json").document();
        assertThat(document.has("corrections")).isFalse();
        return list(document.path("findings"));
    }

    private String fixes() {
        return folder.resolve("fixes").toString();
    }

    private static List<JsonNode> flagged(JsonNode findings) {
        return list(findings).stream()
                .filter(finding -> finding.path("corrected").asBoolean())
                .toList();
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private ToolRun tool(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--home", folder.toString()));
        return ToolRun.of(folder, all.toArray(String[]::new));
    }
}
