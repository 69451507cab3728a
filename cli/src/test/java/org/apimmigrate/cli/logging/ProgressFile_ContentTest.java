package org.apimmigrate.cli.logging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.step.StepId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a script that watches a run reads. */
class ProgressFile_ContentTest {

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-01-01T10:00:00Z");

    @Test
    void phaseStepAndCountsAreThereWhileItRuns() throws IOException {
        ProgressFile file = new ProgressFile(folder, clock(), "run-1", "migrate");
        file.phase("change");
        file.stepStarted(StepId.SCHEMA_EXPAND, Role.AM);
        now = now.plusSeconds(5);
        file.progress("AM_API", 10, 200);

        JsonNode json = read();
        assertThat(json.path("runId").asText()).isEqualTo("run-1");
        assertThat(json.path("state").asText()).isEqualTo("running");
        assertThat(json.path("phase").asText()).isEqualTo("change");
        assertThat(json.path("step").asText()).isEqualTo("schema-expand");
        assertThat(json.path("database").asText()).isEqualTo("am");
        assertThat(json.path("activity").asText()).isEqualTo("AM_API");
        assertThat(json.path("done").asLong()).isEqualTo(10);
        assertThat(json.path("total").asLong()).isEqualTo(200);
        assertThat(json.path("since").asText()).isEqualTo("2026-01-01T10:00:05Z");
        assertThat(json.path("exitCode").isNull()).isTrue();
    }

    @Test
    void itSaysWhatIsWaitedForUntilTheWorkContinues() throws IOException {
        ProgressFile file = new ProgressFile(folder, clock(), "run-1", "migrate");
        file.progress("AM_API", 0, -1);
        file.waiting("waiting for a lock, which session 7 holds");

        assertThat(read().path("waitingFor").asText()).contains("session 7");
        now = now.plusSeconds(2);
        file.progress("AM_API", 1, -1);
        assertThat(read().path("waitingFor").isNull()).isTrue();
        assertThat(read().path("total").isNull()).isTrue();
    }

    @Test
    void theEndHasTheExitCode() throws IOException {
        ProgressFile file = new ProgressFile(folder, clock(), "run-1", "migrate");
        file.ended(4);

        assertThat(read().path("state").asText()).isEqualTo("ended");
        assertThat(read().path("exitCode").asInt()).isEqualTo(4);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no POSIX rights")
    void nobodyElseReadsItAndNothingIsLeftBesideIt() throws IOException {
        new ProgressFile(folder, clock(), "run-1", "migrate").phase("verify");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("progress.json"))))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    /** A file in the way of the work directory ends no run. */
    @Test
    void whatCannotBeWrittenEndsNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        ProgressFile progress = new ProgressFile(file, clock(), "run-1", "migrate");
        progress.phase("change");
        progress.ended(0);

        assertThat(Files.readString(file)).isEmpty();
    }

    private JsonNode read() throws IOException {
        return new ObjectMapper().readTree(folder.resolve("progress.json").toFile());
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }
}
