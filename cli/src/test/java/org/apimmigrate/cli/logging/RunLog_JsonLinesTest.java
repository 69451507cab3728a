package org.apimmigrate.cli.logging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class RunLog_JsonLinesTest {

    @TempDir
    Path folder;

    @Test
    void eachLineIsOneObjectAndAFailureHasItsTrace() throws IOException {
        Path file;
        try (RunLog log = RunLog.open(folder, "20261124-120000-000", "analyze", false, LogFormat.json)) {
            file = log.file();
            LoggerFactory.getLogger("org.apimmigrate.run").info("phase {}", "analyze");
            LoggerFactory.getLogger("org.apimmigrate.run").error("broken", new IllegalStateException("why\nso"));
        }

        assertThat(file).isEqualTo(folder.resolve("logs/20261124-120000-000-analyze.jsonl"));
        assertThat(Files.readAllLines(file)).hasSize(2).allSatisfy(line -> assertThat(
                        new ObjectMapper().readTree(line).isObject())
                .isTrue());
        assertThat(Files.readString(file)).contains("phase analyze", "IllegalStateException");
        assertThat(Files.readAllLines(file)).allSatisfy(line -> {
            JsonNode object = new ObjectMapper().readTree(line);
            assertThat(object.path("runId").asText()).isEqualTo("20261124-120000-000");
            assertThat(Instant.parse(object.path("timestamp").asText())).isAfter(Instant.EPOCH);
        });
    }

    @Test
    void asTextEachEventHasTimeLevelAndRunAndAFailureItsTrace() throws IOException {
        Path file;
        try (RunLog log = RunLog.open(folder, "20261124-120000-000", "analyze", false, LogFormat.text)) {
            file = log.file();
            LoggerFactory.getLogger("org.apimmigrate.run").info("one\nline, password=hidden1");
            LoggerFactory.getLogger("org.apimmigrate.run").error("broken", new IllegalStateException("token=hidden2"));
        }

        assertThat(file).isEqualTo(folder.resolve("logs/20261124-120000-000-analyze.log"));
        assertThat(Files.readAllLines(file).get(0))
                .matches("\\d{4}-\\d\\d-\\d\\dT\\S+Z INFO  20261124-120000-000 \\[\\S+] one\\\\nline, password=\\*+");
        assertThat(Files.readString(file))
                .contains("IllegalStateException", "    at ")
                .doesNotContain("hidden");
    }
}
