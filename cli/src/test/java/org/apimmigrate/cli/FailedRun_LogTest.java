package org.apimmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.apimmigrate.sampledata.flaw.Flaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log of a failed run holds what an operator sends to somebody who can help: message, whole trace, statement. */
class FailedRun_LogTest {

    @TempDir
    Path folder;

    @Test
    void aRefusedConfigurationLeavesMessageAndTrace() throws Exception {
        H2Home.sample(folder);

        ToolRun finish = ToolRun.of(folder, "finish", "--yes", "--home", folder.toString());

        assertThat(finish.exitCode()).isEqualTo(2);
        assertLogged(finish, "finish", "2");
        assertThat(finish.output()).contains("Databases ", "Postponed ", "Next      ");
    }

    @Test
    void blockingFindingsLeaveMessageTraceAndLastLines() throws Exception {
        H2Home.sample(folder, Flaw.REVISION_API_MISSING);

        ToolRun migrate = ToolRun.of(folder, "migrate", "--yes", "--home", folder.toString());

        assertThat(migrate.exitCode()).as(migrate.error()).isEqualTo(3);
        assertLogged(migrate, "migrate", "3");
        assertThat(migrate.output()).contains("Databases a 4.0.0 server can start on them", "Postponed the migration");
    }

    @Test
    void aFailedStatementIsInTheLog() throws Exception {
        H2Home home = H2Home.sample(folder);
        home.am("ALTER TABLE AM_REVISION RENAME COLUMN API_UUID TO API_UUID_OLD");

        ToolRun plan = ToolRun.of(folder, "plan", "--home", folder.toString());

        assertThat(plan.exitCode()).as(plan.error()).isNotZero();
        assertThat(line(plan, "plan").path("throwable").path("trace").toString())
                .contains("at org.apimmigrate");
    }

    @Test
    void everyFileOfARunIsPrivate() throws Exception {
        H2Home.sample(folder);
        assertThat(ToolRun.of(folder, "analyze", "--home", folder.toString()).error())
                .contains("Report");
        assertThat(ToolRun.of(folder, "backup", "--home", folder.toString()).exitCode())
                .isZero();

        try (Stream<Path> files = Files.walk(folder.resolve("apim-migrate"))) {
            List<Path> all = files.toList();
            assertThat(all).anyMatch(file -> file.toString().endsWith(".jsonl"));
            assertThat(all)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .as(file.toString())
                            .endsWith("------"));
        }
    }

    @Test
    void aLogThatCannotBeOpenedIsAnEnvironmentFailureWithAReason() throws Exception {
        H2Home.sample(folder);
        Files.writeString(folder.resolve("apim-migrate"), "a file where the folder belongs");

        ToolRun status = ToolRun.of(folder, "status", "--home", folder.toString());

        assertThat(status.exitCode()).isEqualTo(6);
        assertThat(status.error())
                .contains("The work directory cannot be written", "Not a directory")
                .doesNotContainPattern("why: +" + folder);
    }

    private void assertLogged(ToolRun run, String command, String exit) throws IOException {
        JsonNode line = line(run, command);
        assertThat(line.path("formattedMessage").asText()).contains(command, "exit code " + exit, "next:");
        assertThat(line.path("throwable").path("trace").toString()).contains("at org.apimmigrate");
    }

    /** The line with the failure. */
    private JsonNode line(ToolRun run, String command) throws IOException {
        try (Stream<Path> logs = Files.list(folder.resolve("apim-migrate/logs"))) {
            Path log = logs.filter(file -> file.toString().endsWith("-" + command + ".jsonl"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no log: " + run.error()));
            for (String line : Files.readAllLines(log)) {
                JsonNode event = new ObjectMapper().readTree(line);
                if (event.has("throwable")) {
                    return event;
                }
            }
            throw new AssertionError("no failure in " + Files.readString(log));
        }
    }
}
