package org.apimmigrate.cli.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apimmigrate.cli.console.Wrap;
import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.error.Command;
import org.junit.jupiter.api.Test;

class TypedCommands_PasteableTest {

    private final TypedCommands typed =
            new TypedCommands("./apim-migrate", List.of("--home", "/opt/wso2am", "--work-dir", "my work"));

    @Test
    void aCommandIsNamedAsTheToolWasStartedAndForTheSameInstallation() {
        TypedAdvice advice = typed.of(Advice.of(
                "Run {}, or {}.", Command.of("migrate", "--on-orphans", "quarantine"), Command.of("rollback")));

        assertThat(advice.text())
                .isEqualTo(
                        "Run ./apim-migrate migrate --home /opt/wso2am --work-dir \"my work\" --on-orphans quarantine,"
                                + " or ./apim-migrate rollback --home /opt/wso2am --work-dir \"my work\".");
        assertThat(advice.commands().get(0))
                .containsExactly(
                        "./apim-migrate",
                        "migrate",
                        "--home",
                        "/opt/wso2am",
                        "--work-dir",
                        "my work",
                        "--on-orphans",
                        "quarantine");
    }

    @Test
    void commandsWithoutAnInstallationGetNone() {
        assertThat(typed.of(Advice.of(
                                "{}; {}; {}",
                                Command.of("explain", "OAS_INVALID"),
                                Command.of("--help"),
                                Command.of("analyze", "--home", "DIR")))
                        .text())
                .isEqualTo(
                        "./apim-migrate explain OAS_INVALID; ./apim-migrate --help; ./apim-migrate analyze --home DIR");
    }

    @Test
    void textThatLooksLikeACommandStaysText() {
        assertThat(typed.of(Advice.of("The API {} is odd", "apim-migrate rollback {}"))
                        .text())
                .isEqualTo("The API apim-migrate rollback {} is odd");
    }

    @Test
    void whatAShellWouldObeyIsQuoted() {
        assertThat(TypedAdvice.line(List.of("sh", "./my home/apim-migrate", "status")))
                .isEqualTo("sh \"./my home/apim-migrate\" status");
        assertThat(TypedAdvice.line(List.of("C:\\my home\\apim-migrate.bat", "status")))
                .isEqualTo("\"C:\\my home\\apim-migrate.bat\" status");
        assertThat(TypedAdvice.line(List.of("apim-migrate", "status", "--home", "/a/$(rm -rf x)`y`'z")))
                .isEqualTo("apim-migrate status --home '/a/$(rm -rf x)`y`'\\''z'");
        assertThat(TypedAdvice.line(List.of("apim-migrate", "--home", "/opt/höhe")))
                .isEqualTo("apim-migrate --home /opt/höhe");
    }

    @Test
    void aCommandIsNeverBrokenOverLines() {
        TypedAdvice advice = typed.of(Advice.of(
                "Wait for the end of the other run, then type {}; it continues where the first stopped.",
                Command.of("migrate", "--on-orphans", "quarantine")));

        for (int width = 20; width < 140; width++) {
            List<String> lines = Wrap.hanging("  next:  ", advice, width);
            assertThat(lines).anyMatch(line -> line.contains(advice.lines().get(0) + ";"));
            assertThat(String.join(" ", lines).replaceAll("\\s+", " ").strip()).isEqualTo("next: " + advice.text());
        }
    }
}
