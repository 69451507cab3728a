package org.apimmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Usage_MistakesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "migrat",
                "analyze --hom x",
                "analyze --only nothingLikeThis",
                "analyze --fail-on info",
                "analyze --threads 0",
                "analyze --threads many",
                "analyze --tenants a.com --exclude-tenants b.com",
                "analyze --tenants ,",
                "analyze --tenant-range 5",
                "analyze --quiet --verbose",
                "analyze --home nowhere",
                "analyze --home=",
                "analyze --config=",
                "analyze --home=. --work-dir=",
                "analyze --home=. --fix=",
                "migrate --home=. --yes --apply-fixes=",
                "rollback --home=. --yes --restore-point=",
                "analyze",
                "migrate --backup --no-backup",
                "migrate --pause-before dinner",
                "migrate --on-orphans ignore",
                "explain",
                "explain NOTHING_LIKE_THIS",
                "analyze extra",
                "analyze --yes --yes",
                "analyze --home",
                "analyze --only apiRows --skip apiRows",
                "-Dmigrate -DmigrateFromVersion=4.0.0 -DmigratedVersion=4.1.0 -DrunPreMigration=all",
                "-Dmigrate -DmigrateFromVersion=4.0.0 -DmigratedVersion=4.1.0 -DrunPreMigraton --yes",
                "-Dmigrate -DmigrateFromVersion=4.0.0 -DmigratedVersion=4.1.0 \u2013DrunPreMigration --yes",
                "-Dmigrate -DmigrateFromVersion=4.0.0 -DmigratedVersion=4.1.0 -drunPreMigration --yes",
                "-Dmigrate -DmigrateFromVersion=4.0.0 -DmigratedVersion=4.1.0 --runPreMigration --yes",
                "-Dmigrate -DmigrateFromVersion=4.0.0 -DmigratedVersion=4.1.0 DrunPreMigration --yes",
            })
    void areToldInFourPartsAndExitWithTwo(String line) {
        ToolRun run = ToolRun.of(folder, line.split(" "));

        assertThat(run.exitCode()).as(run.error()).isEqualTo(2);
        assertThat(run.error()).contains("ERROR  ", "  where: ", "  why:   ", "  next:  ");
        assertThat(run.output()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "migrat --output json",
                "analyze --output json --hom x",
                "--output=json",
                "analyze --output=json --home nowhere"
            })
    void haveADocumentInJsonMode(String line) {
        ToolRun run = ToolRun.of(folder, line.split(" "));

        JsonNode document = run.document();
        assertThat(document.path("exitCode").asInt()).isEqualTo(2).isEqualTo(run.exitCode());
        assertThat(document.path("status").asText()).isEqualTo("failed");
        assertThat(document.fieldNames())
                .toIterable()
                .contains(
                        "tool",
                        "command",
                        "status",
                        "exitCode",
                        "runId",
                        "startedAt",
                        "finishedAt",
                        "databases",
                        "findings");
        assertThat(document.path("problem").path("next").asText()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "explain, without it this command does not know what is meant",
        "analyze --home, without it this command does not know what is meant",
        "analyze --yes --yes, it is given more than once",
        "migrate --backup --no-backup, they exclude each other",
        "analyze --threads abc, the option is written --threads N",
        "analyze --fail-on info, the option is written --fail-on error|warning",
        "analyze --hom x, did you mean --home",
        "analyze --zzz, it is not among the options",
    })
    void saysWhyItIsOne(String line, String why) {
        ToolRun run = ToolRun.of(folder, line.split(" "));

        assertThat(run.error()).contains("why:   " + why).doesNotContain("Error:");
    }

    @Test
    void anOutputFormatThatIsNoneIsAMistakeToo() {
        ToolRun run = ToolRun.of(folder, "analyze", "--output", "yaml");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.error()).contains("yaml");
    }

    @Test
    void helpAndVersionAreNone() {
        assertThat(ToolRun.of(folder, "--version").output()).startsWith("apim-migrate ");
        assertThat(ToolRun.of(folder, "--help").output())
                .contains("analyze", "migrate", "Exit codes:", "130")
                .contains("    6  environment: no connection, unsupported DBMS or version, missing")
                .contains(System.lineSeparator() + "       privilege, no space");
        assertThat(ToolRun.of(folder, "migrate", "--help").output()).contains("--pause-before", "--home");
        assertThat(ToolRun.of(folder, "--version", "--output", "json")
                        .document()
                        .path("status")
                        .asText())
                .isEqualTo("ok");
    }

    @Test
    void optionsMayStandBeforeTheCommand() {
        ToolRun run = ToolRun.of(folder, Map.of(), null, "--output", "json", "--home", "nowhere", "analyze");

        assertThat(run.document().path("command").asText()).isEqualTo("analyze");
        assertThat(run.error()).contains("nowhere");
    }
}
