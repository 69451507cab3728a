package org.apimmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.apimmigrate.sampledata.flaw.Flaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** migrate analyzes, says what it is about to do, and asks. Whatever is answered but yes leaves everything as it was. */
class Migrate_QuestionTest {

    @TempDir
    Path folder;

    @Test
    void theWholeOutputOfARefusal() throws IOException {
        H2Home home = H2Home.sample(folder, Flaw.OAS_INVALID);
        Set<String> before = home.content();

        ToolRun refused = tool("no", "migrate");

        assertThat(refused.exitCode()).isEqualTo(130);
        new GoldenText(folder).assertEqual("migrate-refused.txt", refused);
        assertThat(home.content()).isEqualTo(before);
        assertThat(folder.resolve("apim-migrate/restore-points")).doesNotExist();
    }

    @Test
    void theWholeOutputWhereAnUnfinishedMigrationIsNotContinued() throws IOException {
        H2Home home = H2Home.sample(folder);
        assertThat(tool(null, "migrate", "--yes", "--pause-before", "version-comparable")
                        .exitCode())
                .isEqualTo(5);
        Set<String> before = home.content();

        ToolRun refused = tool("", "migrate", "--no-backup");

        assertThat(refused.exitCode()).isEqualTo(130);
        new GoldenText(folder).assertEqual("migrate-not-continued.txt", refused);
        assertThat(home.content()).isEqualTo(before);
    }

    @Test
    void aYesMigrates() {
        H2Home.sample(folder);

        ToolRun agreed = tool("yes", "migrate");

        assertThat(agreed.exitCode()).as(agreed.error()).isZero();
        assertThat(agreed.error()).contains("[y/N]", "Point of no return", "Restore point");
        assertThat(agreed.output()).contains("4.1.0, verified; a 4.1.0 server can start on them");
    }

    @Test
    void whatBlocksEndsTheCommandBeforeAnybodyIsAsked() {
        H2Home.sample(folder, Flaw.REVISION_METADATA_ORPHAN);

        ToolRun blocked = tool("yes", "migrate");

        assertThat(blocked.exitCode()).isEqualTo(3);
        assertThat(blocked.error()).doesNotContain("[y/N]");
    }

    @Test
    void inJsonModeTheQuestionIsOnStandardErrorAndTheDocumentSaysWhatHappened() {
        H2Home.sample(folder);

        ToolRun refused = tool("n", "migrate", "--output", "json");

        assertThat(refused.document().path("exitCode").asInt()).isEqualTo(130);
        assertThat(refused.document().path("answers").path("usable").asText()).contains("a 4.0.0 server can start");
        assertThat(refused.document().path("steps").findValuesAsText("state")).doesNotContain("done");
        assertThat(refused.error()).contains("[y/N]");
    }

    private ToolRun tool(String answer, String... command) {
        String[] all = new String[command.length + 2];
        System.arraycopy(command, 0, all, 0, command.length);
        all[command.length] = "--home";
        all[command.length + 1] = folder.toString();
        return ToolRun.of(folder, Map.of(), answer, all);
    }
}
