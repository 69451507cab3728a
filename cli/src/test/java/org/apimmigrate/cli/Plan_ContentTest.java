package org.apimmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apimmigrate.sampledata.flaw.Flaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Plan_ContentTest {

    @TempDir
    Path folder;

    @Test
    void everyStatementOfEachStepIsThereWithAnEstimateOfItsTime() {
        H2Home.sample(folder);

        ToolRun run = plan("--output", "json");

        assertThat(run.exitCode()).as(run.error()).isZero();
        assertThat(run.document().path("plan")).isNotEmpty().allSatisfy(step -> {
            long times = 0;
            for (JsonNode statement : step.path("statementDetails")) {
                times += statement.path("times").asLong();
            }
            assertThat(times).isGreaterThanOrEqualTo(step.path("changes").asLong());
            assertThat(step.path("statements")).hasSameSizeAs(step.path("statementDetails"));
            assertThat(step.path("expectedMillis").asLong() > 0)
                    .isEqualTo(step.path("changes").asLong() > 0);
        });
        assertThat(run.error()).contains("CREATE TABLE", "ALTER TABLE", "UPDATE ", "an estimate, not a measurement");
    }

    @Test
    void theScriptsAreNamedAsTheyAre() throws Exception {
        H2Home.sample(folder);

        ToolRun run = plan("--sql", folder.resolve("plan.sql").toString());

        assertThat(run.exitCode()).as(run.error()).isZero();
        assertThat(folder.resolve("plan.sql")).doesNotExist();
        for (String name : Set.of("plan.am.sql", "plan.registry.sql")) {
            assertThat(run.output()).contains("Script: " + folder.resolve(name));
            assertThat(Files.readString(folder.resolve(name))).contains("-- end of the script");
        }
    }

    @Test
    void aFolderThatIsNotThereIsAMistakeAndIsNotMade() {
        H2Home.sample(folder);

        ToolRun run = plan("--sql", folder.resolve("no/plan.sql").toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(folder.resolve("no")).doesNotExist();
    }

    @Test
    void whereMigrateWouldRefuseThePlanSaysSo() {
        H2Home.sample(folder, Flaw.REVISION_METADATA_ORPHAN);

        ToolRun refused = plan();
        ToolRun moved = plan("--on-orphans", "quarantine");

        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.output())
                .contains("migrate would refuse to start", "REVISION_METADATA_ORPHAN", "CREATE TABLE")
                .doesNotContain("Postponed nothing");
        assertThat(moved.exitCode()).as(moved.output()).isZero();
        assertThat(moved.output()).contains("DELETE FROM AM_API_REVISION_METADATA");
    }

    @Test
    void whatIsNo400CannotBePlanned() {
        H2Home.empty(folder);

        ToolRun run = plan();

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.error()).contains("SCHEMA_NOT_4_0_0");
    }

    private ToolRun plan(String... options) {
        String[] all = new String[options.length + 3];
        all[0] = "plan";
        all[1] = "--home";
        all[2] = folder.toString();
        System.arraycopy(options, 0, all, 3, options.length);
        return ToolRun.of(folder, all);
    }
}
