package org.apimmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Plan_OfflineTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mysql", "mariadb", "mssql", "oracle", "db2"})
    void writesTheSchemaStatementsOfEachDbmsWithoutAConnection(String dbms) {
        ToolRun run = ToolRun.of(folder, "plan", "--offline", dbms, "--sql", "plan.sql", "--output", "json");

        assertThat(run.exitCode()).as(run.error()).isZero();
        assertThat(run.document().path("plan").findValuesAsText("id")).contains("schema-expand", "schema-tighten");
        assertThat(folder.resolve("plan.am.sql"))
                .content()
                .contains("AM_SYSTEM_CONFIGS", "-- end of the script")
                .doesNotContain("REG_LOG");
        assertThat(folder.resolve("plan.registry.sql"))
                .content()
                .contains("REG_", "-- end of the script")
                .doesNotContain("AM_API");
        assertThat(run.document().path("files").findValuesAsText("path"))
                .containsExactlyInAnyOrder(
                        folder.resolve("plan.am.sql").toString(),
                        folder.resolve("plan.registry.sql").toString());
    }

    @ParameterizedTest
    @CsvSource({"mssql, :on error exit", "db2, UPDATE COMMAND OPTIONS USING S ON C ON;"})
    void theScriptStopsAtTheFirstError(String dbms, String line) {
        ToolRun.of(folder, "plan", "--offline", dbms, "--sql", "plan.sql");

        assertThat(folder.resolve("plan.am.sql")).content().satisfies(script -> assertThat(
                        script.substring(0, script.indexOf("-- step")).lines())
                .contains(line));
    }

    @Test
    void mistakesAreTold() {
        assertThat(ToolRun.of(folder, "plan", "--offline", "dbase").exitCode()).isEqualTo(2);
        assertThat(ToolRun.of(folder, "plan", "--from", "x.json").exitCode()).isEqualTo(2);
        assertThat(ToolRun.of(folder, "plan", "--offline", "h2", "--on-orphans", "quarantine")
                        .exitCode())
                .isEqualTo(2);
        assertThat(ToolRun.of(folder, "plan", "--offline", "h2", "--from", "not-there.json")
                        .exitCode())
                .isEqualTo(2);
        assertThat(ToolRun.of(folder, "plan", "--offline", "h2", "--sql", "no/such/folder.sql")
                        .exitCode())
                .isEqualTo(2);
        assertThat(folder).isEmptyDirectory();
    }
}
