package org.apimmigrate.cli.logging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class RunLog_JsonLinesTest {

    @TempDir
    Path folder;

    @Test
    void eachLineIsOneObjectAndAFailureHasItsTrace() throws IOException {
        Path file;
        try (RunLog log = RunLog.open(folder, "20261124-120000-000", "analyze", false)) {
            file = log.file();
            LoggerFactory.getLogger("org.apimmigrate.run").info("phase {}", "analyze");
            LoggerFactory.getLogger("org.apimmigrate.run").error("broken", new IllegalStateException("why\nso"));
        }

        assertThat(file).isEqualTo(folder.resolve("logs/20261124-120000-000-analyze.jsonl"));
        assertThat(Files.readAllLines(file)).hasSize(2).allSatisfy(line -> assertThat(
                        new ObjectMapper().readTree(line).isObject())
                .isTrue());
        assertThat(Files.readString(file)).contains("phase analyze", "IllegalStateException");
    }
}
