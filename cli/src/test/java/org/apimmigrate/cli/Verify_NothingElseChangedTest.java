package org.apimmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** I-28: tables that the migration has no business in hold the rows of before. */
class Verify_NothingElseChangedTest {

    @TempDir
    Path folder;

    @Test
    void rowsThatSomebodyElseWroteDuringTheMigrationAreNoticed() {
        H2Home home = H2Home.sample(folder);
        assertThat(run("migrate", "--yes", "--pause-before", "version-comparable")
                        .path("exitCode")
                        .asInt())
                .isEqualTo(5);

        home.am("INSERT INTO AM_ALERT_TYPES (ALERT_TYPE_ID, ALERT_TYPE_NAME, STAKE_HOLDER) VALUES (9999, 'x', 'y')");

        JsonNode migrate = run("migrate", "--yes");
        assertThat(migrate.path("exitCode").asInt())
                .as(migrate.toPrettyString())
                .isEqualTo(4);
        assertThat(migrate.path("ledgerDifferences").findValuesAsText("table")).containsExactly("AM_ALERT_TYPES");
        assertThat(run("verify").path("exitCode").asInt()).isEqualTo(4);
    }

    private JsonNode run(String command, String... options) {
        String[] all = new String[options.length + 5];
        all[0] = command;
        System.arraycopy(options, 0, all, 1, options.length);
        all[options.length + 1] = "--home";
        all[options.length + 2] = folder.toString();
        all[options.length + 3] = "--output";
        all[options.length + 4] = "json";
        return ToolRun.of(folder, all).document();
    }
}
