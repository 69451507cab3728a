package org.apimmigrate.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.apimmigrate.cli.command.CommandRunner;
import org.apimmigrate.cli.console.Terminal;
import org.apimmigrate.cli.engine.WiredEngine;

/** One call of the tool, as a shell would make it: arguments in; exit code, standard output and standard error out. */
public record ToolRun(int exitCode, String output, String error) {

    /** Where nobody sits at the terminal. */
    public static ToolRun of(Path folder, String... arguments) {
        return of(folder, Map.of(), null, arguments);
    }

    /** @param answer what a person types when asked; null when there is no terminal */
    public static ToolRun of(Path folder, Map<String, String> environment, String answer, String... arguments) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream error = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new BufferedReader(new StringReader(answer == null ? "" : answer + "\n")),
                new PrintStream(output, true, StandardCharsets.UTF_8),
                new PrintStream(error, true, StandardCharsets.UTF_8),
                answer != null,
                false,
                false,
                100);
        Clock clock = Clock.systemUTC();
        CommandRunner runner = new CommandRunner(terminal, environment, folder, clock, false);
        int exit = new App(terminal, runner, new WiredEngine(environment, folder, clock, "test")).run(arguments);
        return new ToolRun(exit, output.toString(StandardCharsets.UTF_8), error.toString(StandardCharsets.UTF_8));
    }

    /** Standard output as the one JSON document that it must be; anything else fails the test. */
    public JsonNode document() {
        try {
            return new ObjectMapper()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(output);
        } catch (JsonProcessingException e) {
            throw new AssertionError("standard output is not one JSON document: " + output, e);
        }
    }
}
