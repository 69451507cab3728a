package org.apimmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.apimmigrate.sampledata.flaw.Flaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Commands_WholeWayTest {

    @TempDir
    Path folder;

    @Test
    void aCleanInstallationGoesFromTheAnalysisToTheAcceptance() {
        H2Home home = H2Home.sample(folder);

        assertThat(json("analyze").path("exitCode").asInt()).isZero();

        JsonNode plan = json("plan");
        assertThat(plan.path("exitCode").asInt()).isZero();
        assertThat(plan.path("steps")).hasSizeGreaterThan(5);

        JsonNode migrate = json("migrate", "--yes");
        assertThat(migrate.path("exitCode").asInt())
                .as(migrate.toPrettyString())
                .isZero();
        assertThat(migrate.path("schemaDifferences")).isEmpty();
        assertThat(migrate.path("invariants")).isNotEmpty().allMatch(i -> i.path("holds")
                .asBoolean());
        assertThat(migrate.path("steps"))
                .anyMatch(step -> step.path("state").asText().equals("done"));
        assertThat(migrate.path("databases")).hasSize(4);
        assertThat(Path.of(migrate.path("report").asText())).exists();

        Set<String> migrated = home.content();
        JsonNode again = json("migrate", "--yes");
        assertThat(again.path("exitCode").asInt()).isZero();
        assertThat(again.path("steps")).allSatisfy(step -> {
            assertThat(step.path("state").asText()).isEqualTo("skipped");
            assertThat(step.path("rows").asLong()).isZero();
        });
        assertThat(home.content()).isEqualTo(migrated);

        assertThat(json("verify").path("exitCode").asInt()).isZero();
        assertThat(json("status")
                        .path("standing")
                        .path("newServer")
                        .path("canStart")
                        .asBoolean())
                .isTrue();

        JsonNode finish = json("finish", "--yes");
        assertThat(finish.path("exitCode").asInt()).isZero();
        assertThat(finish.path("remaining")).isNotEmpty();
        assertThat(home.content()).noneMatch(table -> table.startsWith("APIM_MIGRATE"));
        assertThat(json("verify").path("exitCode").asInt()).isZero();
    }

    @Test
    void rollbackBringsTheStartBack() {
        H2Home home = H2Home.sample(folder);
        Set<String> before = home.content();

        assertThat(json("migrate", "--yes").path("exitCode").asInt()).isZero();
        assertThat(home.content()).isNotEqualTo(before);

        JsonNode rollback = json("rollback", "--yes");
        assertThat(rollback.path("exitCode").asInt())
                .as(rollback.toPrettyString())
                .isZero();
        assertThat(home.content()).isEqualTo(before);
    }

    @Test
    void whatBlocksIsFoundBeforeAnyChange() {
        H2Home home = H2Home.sample(folder, Flaw.REVISION_METADATA_ORPHAN);
        Set<String> before = home.content();

        ToolRun migrate = ToolRun.of(folder, "migrate", "--yes", "--home", folder.toString());

        assertThat(migrate.exitCode()).isEqualTo(3);
        assertThat(migrate.output()).contains("REVISION_METADATA_ORPHAN", "(blocks)");
        assertThat(home.content()).isEqualTo(before);
    }

    @Test
    void aPauseIsNoSuccessAndTheSameCommandGoesOn() {
        H2Home.sample(folder);

        assertThat(json("migrate", "--yes", "--pause-before", "version-comparable")
                        .path("exitCode")
                        .asInt())
                .isEqualTo(5);
        assertThat(json("migrate", "--yes").path("exitCode").asInt()).isZero();
    }

    @Test
    void aCommandThatWritesAsksFirst() {
        H2Home home = H2Home.sample(folder);
        Set<String> before = home.content();

        ToolRun unattended = ToolRun.of(folder, "migrate", "--home", folder.toString());
        ToolRun declined = ToolRun.of(folder, Map.of(), "n", "migrate", "--home", folder.toString());

        assertThat(unattended.exitCode()).isEqualTo(2);
        assertThat(unattended.error()).contains("--yes");
        assertThat(declined.exitCode()).isEqualTo(130);
        assertThat(declined.error()).contains("[y/N]", "Nothing was done");
        assertThat(home.content()).isEqualTo(before);
    }

    @Test
    void theDocumentedFlagsDoTheSame() {
        H2Home.sample(folder);

        ToolRun run = ToolRun.of(
                folder,
                "-Dmigrate",
                "-DmigrateFromVersion=4.0.0",
                "-DmigratedVersion=4.1.0",
                "-DrunPreMigration=apiAvailabilityValidation",
                "--home",
                folder.toString(),
                "--output",
                "json");

        assertThat(run.exitCode()).as(run.error()).isZero();
        assertThat(run.document().path("command").asText()).isEqualTo("analyze");
    }

    @Test
    void theHomeMayComeFromTheEnvironmentOrTheFolder() {
        H2Home.sample(folder);

        assertThat(ToolRun.of(folder, "status").exitCode()).isZero();
        assertThat(ToolRun.of(Path.of("/"), Map.of("CARBON_HOME", folder.toString()), null, "status")
                        .exitCode())
                .isZero();
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
