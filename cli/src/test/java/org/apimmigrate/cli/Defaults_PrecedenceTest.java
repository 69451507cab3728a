package org.apimmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apimmigrate.sampledata.flaw.Flaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed comes first, then the environment, then the file. What decides about data is typed. */
class Defaults_PrecedenceTest {

    private static final Path ELSEWHERE = Path.of("/");

    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();

    @Test
    void theFileOfTheUserIsReadWithoutBeingNamed() throws IOException {
        H2Home.sample(folder, Flaw.OAS_INVALID);
        environment.put("HOME", folder.toString());
        Files.writeString(
                folder.resolve(".apim-migrate.properties"),
                "# mine\nhome = " + folder.toString().replace("\\", "\\\\")
                        + "\noutput=json\nlog-format=text\nanalyze.fail-on=warning\n");

        ToolRun analyze = tool("analyze");

        assertThat(analyze.document().path("exitCode").asInt()).isEqualTo(3);
        assertThat(analyze.document().path("log").asText()).endsWith("-analyze.log");
        assertThat(Files.readString(Path.of(analyze.document().path("log").asText())))
                .contains(" INFO  " + analyze.document().path("runId").asText() + " [")
                .contains("phase analyze");
    }

    @Test
    void theEnvironmentComesBeforeTheFileAndWhatIsTypedBeforeBoth() throws IOException {
        H2Home.sample(folder);
        Path file = folder.resolve("defaults");
        Files.writeString(file, "output=json\nhome=/nowhere\n");
        environment.put("APIM_MIGRATE_DEFAULTS", file.toString());
        environment.put("APIM_MIGRATE_HOME", folder.toString());

        assertThat(tool("status").document().path("exitCode").asInt()).isZero();
        assertThat(tool("--output", "text", "status").output()).startsWith("State ");
        assertThat(tool("status", "--output", "text").output()).startsWith("State ");
        assertThat(tool("status", "--home", "/elsewhere")
                        .document()
                        .path("problem")
                        .path("where")
                        .asText())
                .contains("/elsewhere");
        assertThat(tool("--home", "/elsewhere", "status")
                        .document()
                        .path("exitCode")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void aMistakeOfTheParserHasItsDocumentToo() {
        environment.put("APIM_MIGRATE_OUTPUT", "json");

        assertThat(tool("status", "--nonsense").document().path("exitCode").asInt())
                .isEqualTo(2);
    }

    @Test
    void anOptionOfOneCommandIsNoneOfAnother() {
        H2Home.sample(folder, Flaw.REVISION_METADATA_ORPHAN);
        environment.put("APIM_MIGRATE_HOME", folder.toString());
        environment.put("APIM_MIGRATE_PLAN_ON_ORPHANS", "quarantine");

        assertThat(tool("plan").exitCode()).isZero();
        assertThat(tool("migrate", "--yes").exitCode()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "yes=true, what decides which data are changed is typed each time",
        "migrate.no-backup=true, what decides which data are changed is typed each time",
        "tenants=a.com, what decides which data are changed is typed each time",
        "outptu=json, did you mean output",
        "output=yaml, it has to be text|json",
        "threads=many, it has to be a number",
        "quiet=perhaps, it has to be true|false",
        "home=, it is empty",
    })
    void whatIsNoneIsRefusedWithTheFileInWhichItIs(String line, String why) throws IOException {
        Path file = folder.resolve("defaults");
        Files.writeString(file, line + "\n");
        environment.put("APIM_MIGRATE_DEFAULTS", file.toString());

        ToolRun run = tool("explain", "3");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.error()).contains("where: file " + file, "why:   " + why);
    }

    @Test
    void aFileThatIsNamedAndIsNotThereIsAMistake() {
        environment.put("APIM_MIGRATE_DEFAULTS", folder.resolve("nothing").toString());

        ToolRun run = tool("explain", "3");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.error())
                .contains("cannot be read", folder.resolve("nothing").toString());
    }

    private ToolRun tool(String... command) {
        return ToolRun.of(ELSEWHERE, environment, null, command);
    }
}
