package org.apimmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apimmigrate.sampledata.flaw.Flaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Report_KeptRunsTest {

    @TempDir
    Path folder;

    @Test
    void theReportOfTheMigrationOutlivesALaterAnalysis() throws IOException {
        H2Home.sample(folder, Flaw.REVISION_METADATA_ORPHAN);

        JsonNode migrate = json("migrate", "--yes", "--on-orphans", "quarantine");
        assertThat(migrate.path("exitCode").asInt())
                .as(migrate.toPrettyString())
                .isZero();
        Path kept = runReport(migrate);
        String proof = Files.readString(kept);
        JsonNode analyze = json("analyze");

        assertThat(Files.readString(kept)).isEqualTo(proof).contains("Migrated to 4.1.0 and verified");
        assertThat(runReport(analyze)).exists().isNotEqualTo(kept);
        assertThat(Files.readString(Path.of(analyze.path("report").asText())))
                .contains("there is nothing to migrate")
                .contains("The last migration: Migrated to 4.1.0 and verified", "href=\"reports/" + kept.getFileName());

        Files.delete(kept);
        JsonNode again = json("report", "--run", migrate.path("runId").asText());

        assertThat(again.path("report").asText()).isEqualTo(kept.toString());
        assertThat(Files.readString(kept))
                .contains("Migrated to 4.1.0 and verified", "AM_API_REVISION_METADATA", "orphans.csv");
    }

    @Test
    void whatTheMigrationChangedAndMovedIsInTheDocument() throws IOException {
        H2Home.sample(folder, Flaw.REVISION_METADATA_ORPHAN);

        JsonNode migrate = json("migrate", "--yes", "--on-orphans", "quarantine");

        JsonNode moved = migrate.path("quarantined");
        assertThat(moved).as(migrate.toPrettyString()).hasSize(1);
        assertThat(moved.get(0).path("table").asText()).isEqualTo("AM_API_REVISION_METADATA");
        Path list = Path.of(moved.get(0).path("list").asText());
        assertThat(Files.readAllLines(list))
                .hasSize(1 + moved.get(0).path("rows").asInt());
        assertThat(migrate.path("changes").findValuesAsText("table")).contains("AM_API", "AM_REVISION");
        assertThat(migrate.path("timeline"))
                .filteredOn(entry -> entry.path("kind").asText().equals("phase"))
                .extracting(entry -> entry.path("name").asText())
                .containsSubsequence("analyze", "backup", "change", "verify");
        assertThat(migrate.path("timeline"))
                .allMatch(entry -> entry.path("millis").asLong() >= 0);
    }

    @Test
    void anUnknownRunIsRefusedWithTheKnownOnes() {
        H2Home.sample(folder);
        JsonNode analyze = json("analyze");

        ToolRun unknown = ToolRun.of(folder, "report", "--run", "../../etc/passwd", "--home", folder.toString());

        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.error())
                .contains("option --run", analyze.path("runId").asText() + " (analyze)");
    }

    private static Path runReport(JsonNode document) {
        for (JsonNode file : document.path("files")) {
            if (file.path("what").asText().equals("runReport")) {
                return Path.of(file.path("path").asText());
            }
        }
        throw new AssertionError("no report of the run in " + document.toPrettyString());
    }

    private JsonNode json(String... command) {
        String[] all = new String[command.length + 4];
        System.arraycopy(command, 0, all, 0, command.length);
        all[command.length] = "--home";
        all[command.length + 1] = folder.toString();
        all[command.length + 2] = "--output";
        all[command.length + 3] = "json";
        return ToolRun.of(folder, all).document();
    }
}
