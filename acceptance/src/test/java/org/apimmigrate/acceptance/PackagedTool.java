package org.apimmigrate.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The command line as it is packaged: the real entry point in a process of its own. */
final class PackagedTool {

    private static final long PATIENCE_MINUTES = 5;

    private final Path home;
    private final boolean atTerminal;
    private final Map<String, String> environment;

    PackagedTool(Path home) {
        this(home, false, Map.of());
    }

    private PackagedTool(Path home, boolean atTerminal, Map<String, String> environment) {
        this.home = home;
        this.atTerminal = atTerminal;
        this.environment = environment;
    }

    /** The same where somebody could answer a question, and does not. */
    PackagedTool unanswered() {
        return new PackagedTool(home, true, environment);
    }

    /** The same with environment variables. */
    PackagedTool with(Map<String, String> variables) {
        return new PackagedTool(home, atTerminal, variables);
    }

    /**
     * How a command ended.
     *
     * @param output standard output, with --output json the document
     * @param talk standard error
     */
    record Ended(int exitCode, String output, String talk) {

        /** The document, which has to be the only thing on standard output and to name the same exit code. */
        JsonNode document() {
            try {
                JsonNode document = new ObjectMapper().readTree(output);
                assertThat(document.path("exitCode").asInt(-1)).isEqualTo(exitCode);
                return document;
            } catch (IOException e) {
                throw new AssertionError("no JSON document: " + output + talk, e);
            }
        }

        Ended expect(int code) {
            assertThat(exitCode).as("%s%n%s", output, talk).isEqualTo(code);
            return this;
        }
    }

    /** Runs a command on the home to its end. */
    Ended run(String... command) {
        return start(command, line -> false, process -> {});
    }

    /** Runs a command on the home; does something to its process when it prints such a line of talk. */
    Ended disturbed(String line, Consumer<ProcessHandle> disturb, String... command) {
        return start(command, talk -> talk.contains(line), disturb);
    }

    private Ended start(String[] command, java.util.function.Predicate<String> sign, Consumer<ProcessHandle> disturb) {
        List<String> all = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx400m",
                "-Dapim-migrate.terminal.in=" + atTerminal,
                "-Dapim-migrate.terminal.out=false",
                "-Dapim-migrate.terminal.err=false",
                "-cp",
                app() + "/lib/*",
                "org.apimmigrate.cli.Main"));
        all.addAll(List.of(command));
        all.addAll(List.of("--home", home.toString()));
        try {
            Path output = Files.createTempFile(home, "output", ".txt");
            ProcessBuilder builder =
                    new ProcessBuilder(all).directory(home.toFile()).redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!atTerminal) {
                process.getOutputStream().close();
            }
            try {
                String talk = talk(process, sign, disturb);
                assertThat(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES))
                        .as("%s does not end", String.join(" ", command))
                        .isTrue();
                return new Ended(process.exitValue(), Files.readString(output), talk);
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String talk(
            Process process, java.util.function.Predicate<String> sign, Consumer<ProcessHandle> disturb)
            throws IOException {
        StringBuilder talk = new StringBuilder();
        boolean disturbed = false;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null) {
                talk.append(line).append('\n');
                if (!disturbed && sign.test(line)) {
                    disturbed = true;
                    disturb.accept(process.toHandle()); // the process itself would close its streams, too
                }
                line = lines.readLine();
            }
        }
        return talk.toString();
    }

    private static Path app() {
        Path app = Path.of("..", "cli", "target", "app").toAbsolutePath().normalize();
        if (!Files.isDirectory(app.resolve("lib/definition"))) {
            throw new IllegalStateException(app + " is not whole. Build it with ./mvnw -Dquick -DskipTests package");
        }
        return app;
    }
}
