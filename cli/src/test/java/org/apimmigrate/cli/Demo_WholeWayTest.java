package org.apimmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Demo_WholeWayTest {

    @TempDir
    Path folder;

    @Test
    void findsTheFlawsMigratesVerifiesAndNamesTheReport() {
        ToolRun run = ToolRun.of(folder, "demo", "--output", "json");

        JsonNode document = run.document();
        assertThat(run.exitCode()).as(run.error()).isZero();
        assertThat(document.path("findings").findValuesAsText("code"))
                .contains("ENVIRONMENT_WITHOUT_VHOST", "REVISION_COLLECTION_WITHOUT_ROW", "OAS_INVALID");
        assertThat(document.path("schemaDifferences")).isEmpty();
        assertThat(document.path("invariants")).isNotEmpty();
        assertThat(Path.of(document.path("report").asText()))
                .isEqualTo(folder.resolve("apim-migrate-demo/apim-migrate/report.html"))
                .exists();
    }

    @Test
    void leavesAFolderAloneThatIsNotItsOwn() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("mine")).resolve("letter.txt"), "dear");

        ToolRun run = ToolRun.of(folder, "demo", "--dir", "mine");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(folder.resolve("mine/letter.txt")).hasContent("dear");
    }
}
