package org.apimmigrate.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.apimmigrate.cli.console.Terminal;
import org.junit.jupiter.api.Test;

class CommandRunner_DefectTest {

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final ByteArrayOutputStream error = new ByteArrayOutputStream();

    @Test
    void anUnexpectedFailureIsToldShortlyAndExitsWithOne() throws IOException {
        GlobalOptions options = new GlobalOptions();
        options.output = OutputFormat.json;

        int exit = runner().run("analyze", options, invocation -> {
            throw new IllegalStateException("broken at jdbc:x?password=hunter2");
        });

        JsonNode document = new ObjectMapper().readTree(output.toString(StandardCharsets.UTF_8));
        assertThat(exit).isEqualTo(1);
        assertThat(document.path("status").asText()).isEqualTo("failed");
        assertThat(document.path("problem").path("why").asText()).contains("IllegalStateException");
        assertThat(output + "" + error).doesNotContain("hunter2").doesNotContain("at org.apimmigrate");
    }

    @Test
    void theStackTraceComesWithVerbose() {
        GlobalOptions options = new GlobalOptions();
        options.verbose = true;

        runner().run("analyze", options, invocation -> {
            throw new IllegalStateException("broken");
        });

        assertThat(error.toString(StandardCharsets.UTF_8)).contains("at org.apimmigrate");
    }

    private CommandRunner runner() {
        Terminal terminal = new Terminal(
                new BufferedReader(new StringReader("")),
                new PrintStream(output, true, StandardCharsets.UTF_8),
                new PrintStream(error, true, StandardCharsets.UTF_8),
                false,
                false,
                false,
                80);
        return new CommandRunner(terminal, Map.of(), Path.of(""), Clock.systemUTC(), false);
    }
}
