package org.apimmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is reported of databases that are not a 4.0.0 schema: the true reason, and nothing that is meant for a 4.0.0. */
class Analyze_OtherSchemasTest {

    @TempDir
    Path folder;

    @Test
    void a_4_1_0_is_reported_as_one_and_judged_by_no_check() {
        H2Home.sample(folder);
        assertThat(ToolRun.of(folder, "migrate", "--yes", "--home", folder.toString())
                        .exitCode())
                .isZero();

        ToolRun run = ToolRun.of(folder, "analyze", "--home", folder.toString(), "--output", "json");

        assertThat(run.exitCode()).as(run.error()).isZero();
        JsonNode findings = run.document().path("findings");
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).path("code").asText()).isEqualTo("SCHEMA_IS_4_1_0");
        assertThat(findings.get(0).path("severity").asText()).isEqualTo("info");
        assertThat(run.document().path("notApplicable")).isNotEmpty();
    }

    @Test
    void what_is_accepted_is_in_the_document_of_verify_and_does_not_count() {
        H2Home home = H2Home.sample(folder);
        home.am("CREATE INDEX CUST_BY ON AM_APPLICATION (CREATED_BY)");
        assertThat(ToolRun.of(folder, "migrate", "--yes", "--home", folder.toString())
                        .exitCode())
                .isZero();

        ToolRun run = ToolRun.of(folder, "verify", "--home", folder.toString(), "--output", "json");

        assertThat(run.exitCode()).as(run.error()).isZero();
        assertThat(run.document().path("schemaDifferences")).isEmpty();
        JsonNode accepted = run.document().path("acceptedSchemaDifferences");
        assertThat(accepted).hasSize(1);
        assertThat(accepted.get(0).path("object").asText()).isEqualTo("index (CREATED_BY)");
        assertThat(accepted.get(0).path("because").asText()).contains("of your own");
    }

    @Test
    void tables_in_another_schema_are_found() {
        H2Home home = H2Home.sample(folder);
        home.am("CREATE SCHEMA ELSEWHERE");
        home.replaceInConfiguration("WSO2AM_DB", "WSO2AM_DB;SCHEMA=ELSEWHERE");

        ToolRun run = ToolRun.of(folder, "analyze", "--home", folder.toString());

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.output() + run.error())
                .contains("looks into schema ELSEWHERE", "AM_API is in schema PUBLIC")
                .doesNotContain("The database is empty");
    }
}
