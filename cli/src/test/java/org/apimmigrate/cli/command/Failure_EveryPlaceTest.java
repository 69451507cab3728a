package org.apimmigrate.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apimmigrate.cli.console.Terminal;
import org.apimmigrate.cli.exit.ExitCode;
import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.error.Command;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.sql.SqlFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A failure of each kind reaches console, log, document and report once, whole, and without a secret or a forged line. */
class Failure_EveryPlaceTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final ByteArrayOutputStream error = new ByteArrayOutputStream();

    @ParameterizedTest
    @EnumSource(MigrateException.Kind.class)
    void ofEachExitCode(MigrateException.Kind kind) throws IOException {
        int exit =
                run(false, new MigrateException(kind, problem("why it is so"), new IllegalStateException("the cause")));

        assertThat(exit).isEqualTo(ExitCode.of(kind).code());
        everywhere("what happened");
        assertThat(log()).contains("the cause", "at org.apimmigrate", "exit code " + exit);
        assertThat(text(output)).contains("Databases ", "Postponed ", "Next      run apim-migrate status now");
        assertThat(text(error)).containsOnlyOnce("what happened");
    }

    @Test
    void aFailedStatementIsInTheLogAsAWhole() throws IOException {
        String sql = "SELECT " + "X, ".repeat(200) + "LAST_COLUMN FROM AM_API";

        int exit = run(false, new SqlFailure(sql, "jdbc:h2:x", new SQLException("no such column", "42S22", 42122)));

        assertThat(exit).isEqualTo(1);
        assertThat(log()).contains("\"statement\":\"" + sql, "no such column");
    }

    @Test
    void aFileThatCannotBeWrittenIsNoDefect() throws IOException {
        int exit = run(false, new UncheckedIOException(new AccessDeniedException("/somewhere/a")));

        assertThat(exit).isEqualTo(6);
        everywhere("this user has no right to do this");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://u:hunter2@h/db",
                "jdbc:oracle:thin:u/hunter2@h:1521:x",
                "jdbc:sqlserver://h;password=hunter2;x=y",
                "jdbc:mysql://h/db?password=hunter2&x=y",
                "jdbc:mysql://h/db?x=y&password=hunter2",
                "KEYSTORE_PASSWORD=hunter2",
                "Authorization: Bearer hunter2",
                "{\"token\":\"hunter2\"}",
            })
    void noSecretReachesAnyPlace(String secret) throws IOException {
        MigrateException failure = new MigrateException(
                MigrateException.Kind.ENVIRONMENT,
                new Problem("what " + secret, "where " + secret, "why " + secret, "next " + secret),
                new IllegalStateException(secret, new SQLException("driver: " + secret)));
        failure.addSuppressed(new IllegalStateException("closing: " + secret));

        run(true, failure);
        run(true, new IllegalStateException(secret, failure));

        assertThat(everything()).contains("***").doesNotContain("hunter2");
    }

    @Test
    void noDataForgesALine() throws IOException {
        String forged = "x\u001b[2J\nSUCCESS  migrated\r\u202Egnp";

        run(
                true,
                new MigrateException(
                        MigrateException.Kind.BLOCKED, problem(forged), new IllegalStateException(forged)));

        assertThat(text(output) + text(error))
                .doesNotContain("\u001b", "\u202E", "\r")
                .doesNotContainPattern("(?m)^SUCCESS")
                .contains("\\u001b[2J\\nSUCCESS");
        assertThat(everything()).doesNotContain("\u001b", "\u202E");
    }

    private static Problem problem(String why) {
        return new Problem("what happened", "here", why, Advice.of("run {} now", Command.of("status")));
    }

    private int run(boolean verbose, RuntimeException failure) {
        GlobalOptions options = new GlobalOptions();
        options.verbose = verbose;
        Terminal terminal = new Terminal(
                new BufferedReader(new StringReader("")),
                new PrintStream(output, true, StandardCharsets.UTF_8),
                new PrintStream(error, true, StandardCharsets.UTF_8),
                false,
                false,
                false,
                80);
        return new CommandRunner(terminal, Map.of(), folder, Clock.systemUTC(), false)
                .run("analyze", options, invocation -> {
                    invocation.run().keepsRecordIn(folder, true);
                    throw failure;
                });
    }

    private void everywhere(String text) throws IOException {
        assertThat(text(error)).contains(text);
        assertThat(log()).contains(text);
        assertThat(Files.readString(folder.resolve("report.html"))).contains(text);
        assertThat(Files.readString(folder.resolve("report.json"))).contains(text);
        assertThat(all("reports")).contains(text);
    }

    private String everything() throws IOException {
        return text(output)
                + text(error)
                + log()
                + all("reports")
                + Files.readString(folder.resolve("report.html"))
                + Files.readString(folder.resolve("report.json"))
                + Files.readString(folder.resolve("findings.csv"));
    }

    private String log() throws IOException {
        return all("logs");
    }

    private String all(String place) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(place))) {
            StringBuilder all = new StringBuilder();
            for (Path file : List.copyOf(files.toList())) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
