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
    void rowsThatSomebodyElseWroteDuringTheMigrationAreNoticedBeforeItGoesOn() {
        H2Home home = H2Home.sample(folder);
        assertThat(exitCode(run("migrate", "--yes", "--pause-before", "version-comparable")))
                .isEqualTo(5);

        home.am("INSERT INTO AM_ALERT_TYPES (ALERT_TYPE_ID, ALERT_TYPE_NAME, STAKE_HOLDER) VALUES (9999, 'x', 'y')");

        JsonNode migrate = run("migrate", "--yes");
        assertThat(exitCode(migrate)).as(migrate.toPrettyString()).isEqualTo(8);
        assertThat(migrate.path("problem").path("where").asText()).contains("AM_ALERT_TYPES");
    }

    @Test
    void rowsOfASharedUserStoreMayComeInBetweenAndAreFoundByTheLedger() {
        H2Home home = H2Home.sample(folder);
        assertThat(exitCode(run("migrate", "--yes", "--pause-before", "version-comparable")))
                .isEqualTo(5);

        home.shared("INSERT INTO UM_SYSTEM_ROLE (UM_ROLE_NAME, UM_TENANT_ID) VALUES ('x', -1234)");

        JsonNode migrate = run("migrate", "--yes");
        assertThat(exitCode(migrate)).as(migrate.toPrettyString()).isEqualTo(4);
        assertThat(migrate.path("ledgerDifferences").findValuesAsText("table")).containsExactly("UM_SYSTEM_ROLE");
        assertThat(exitCode(run("verify"))).isEqualTo(4);
    }

    private static int exitCode(JsonNode document) {
        return document.path("exitCode").asInt();
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
