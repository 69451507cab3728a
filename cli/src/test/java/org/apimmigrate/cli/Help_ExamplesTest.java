package org.apimmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apimmigrate.cli.command.ApimMigrate;
import org.apimmigrate.cli.command.CommandRunner;
import org.apimmigrate.cli.command.HelpExamples;
import org.apimmigrate.cli.command.HelpExamples.Example;
import org.apimmigrate.cli.console.Terminal;
import org.apimmigrate.cli.engine.WiredEngine;
import org.apimmigrate.cli.explain.Pages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Help is right: each command has examples, each of them can be typed, and no option is shown that means nothing. */
class Help_ExamplesTest {

    @TempDir
    Path folder;

    @Test
    void eachCommandHasExamplesThatCanBeTyped() {
        CommandLine line = commandLine();

        assertThat(line.getSubcommands()).isNotEmpty();
        line.getSubcommands().keySet().forEach(command -> {
            List<Example> examples = HelpExamples.of(command);
            assertThat(examples).as(command).isNotEmpty();
            String help = ToolRun.of(folder, command, "--help").output();
            assertThat(help).as(command).contains("Examples:");
            for (Example example : examples) {
                assertThat(help).contains(example.line(), example.meaning());
                String[] words = example.line().split(" ");
                assertThat(words).startsWith("apim-migrate", command);
                assertThatCode(() -> commandLine().parseArgs(Arrays.copyOfRange(words, 1, words.length)))
                        .as(example.line())
                        .doesNotThrowAnyException();
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "explain, --tenants",
        "explain, --home",
        "explain, --threads",
        "analyze, --yes",
        "report, --tenant-range",
        "rollback, --exclude-tenants",
        "demo, --config",
    })
    void optionsAreShownOnlyWhereTheyApply(String command, String option) {
        assertThat(ToolRun.of(folder, command, "--help").output())
                .doesNotContain(option)
                .contains("--output");
        assertThat(ToolRun.of(folder, "migrate", "--help").output()).contains(option);
    }

    @ParameterizedTest
    @CsvSource({"rollback, --yes", "backup, --quiet", "report, --quiet", "explain, OAS_INVALID"})
    void aSelectionOfTenantsThatWouldBeIgnoredIsRefused(String command, String argument) {
        ToolRun run = ToolRun.of(folder, command, argument, "--tenants", "a.com");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.error()).contains(command + " takes no selection of tenants");
    }

    @Test
    void whatIsHiddenIsAcceptedAllTheSame() {
        H2Home.sample(folder);

        assertThat(ToolRun.of(folder, "status", "--yes", "--home", folder.toString())
                        .exitCode())
                .isZero();
        assertThat(ToolRun.of(folder, "--home", folder.toString(), "explain", "3")
                        .exitCode())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "explain OAS_INVALD, did you mean OAS_INVALID",
        "explain oas_missng, did you mean OAS_MISSING",
        "explain shema-expand, did you mean schema-expand",
        "analyze --only apiRow, did you mean apiRows",
        "analyze --skip apiDefinitonValidation, did you mean apiDefinitionValidation",
        "migrate --pause-before schema-tigten, did you mean schema-tighten",
        "plan --offline postgres, did you mean postgresql",
        "analize, did you mean analyze",
        "migrate --on-orphan quarantine, did you mean --on-orphans",
    })
    void aMistypedNameIsAnsweredWithTheOneThatIsMeant(String line, String says) {
        ToolRun run = ToolRun.of(folder, line.split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.error()).contains(says);
    }

    @Test
    void theListOfCodesHasATitleForEach() {
        String list = ToolRun.of(folder, "explain", "list").output();

        assertThat(list).contains("Findings", "Steps", "Invariants", "Exit codes");
        for (String code : new Pages().codes()) {
            assertThat(list.lines()
                            .filter(line -> line.startsWith("  " + code + " "))
                            .map(line -> line.substring(2 + code.length()).strip()))
                    .as(code)
                    .singleElement()
                    .asString()
                    .isNotBlank()
                    .doesNotContain("**", "`");
        }
        assertThat(list).contains("4.1.0 will not accept the API's OpenAPI definition", "blocking findings");
    }

    private CommandLine commandLine() {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        Terminal terminal =
                new Terminal(new BufferedReader(new StringReader("")), nowhere, nowhere, false, false, false, 100);
        Clock clock = Clock.systemUTC();
        return ApimMigrate.commandLine(
                new CommandRunner(terminal, Map.of(), folder, clock, false),
                new WiredEngine(Map.of(), folder, clock, "test"));
    }
}
