package org.apimmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.apimmigrate.sampledata.flaw.Flaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the commands are for a shell")
class OnEvent_WholeRunTest {

    private static final Path EXAMPLES =
            Path.of("../docs/guides/events").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    @Test
    void eachPhaseFindingPauseAndEnd() throws IOException {
        H2Home.sample(folder, Flaw.OAS_INVALID);
        String command =
                "echo $APIM_MIGRATE_EVENT $APIM_MIGRATE_PHASE$APIM_MIGRATE_CODE$APIM_MIGRATE_STEP$APIM_MIGRATE_EXIT_CODE >> "
                        + folder.resolve("events");

        ToolRun paused = tool(command, "migrate", "--yes", "--pause-before", "version-comparable", "--output", "json");

        assertThat(paused.document().path("exitCode").asInt()).isEqualTo(5);
        assertThat(Files.readAllLines(folder.resolve("events")))
                .startsWith("phase analyze")
                .contains("finding OAS_INVALID", "phase backup", "phase change", "pause version-comparable")
                .endsWith("end 5");
    }

    @Test
    void aCommandThatFailsChangesNothingAboutTheRun() {
        H2Home.sample(folder);

        ToolRun run = tool("exit 9", "analyze");

        assertThat(run.exitCode()).isZero();
        assertThat(run.error()).contains("WARNING  --on-event", "ended with 9", "The run continues");
        assertThat(run.output().lines().reduce((a, b) -> b).orElse("")).startsWith("Next ");
    }

    @Test
    void anEmptyCommandIsAMistake() {
        ToolRun run = tool("", "analyze");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.error()).contains("--on-event has no command");
    }

    /** The examples of the guide, with programs in place of curl and socat that write down how they were called. */
    @Test
    void theExamplesOfTheGuide() throws IOException {
        H2Home.sample(folder, Flaw.REVISION_METADATA_ORPHAN);
        Path calls = folder.resolve("calls");
        program("curl", "printf '%s\\n' \"$*\" >> " + calls);
        program("socat", "cat >> " + calls);

        ToolRun blocked = tool(EXAMPLES.resolve("post-to-chat.sh").toString(), "migrate", "--yes");
        assertThat(blocked.exitCode()).isEqualTo(3);
        assertThat(blocked.error()).doesNotContain("--on-event");
        assertThat(Files.readString(calls))
                .contains("found REVISION_METADATA_ORPHAN", "ended with 3", "https://chat.example.com/x");

        Files.delete(calls);
        ToolRun migrated = tool(
                EXAMPLES.resolve("drain-load-balancer.sh").toString(),
                "migrate",
                "--yes",
                "--on-orphans",
                "quarantine");
        assertThat(migrated.exitCode()).as(migrated.error()).isZero();
        assertThat(migrated.error()).doesNotContain("--on-event");
        assertThat(Files.readAllLines(calls))
                .containsExactly("set server apim/node1 state drain", "set server apim/node2 state drain");
    }

    private void program(String name, String script) throws IOException {
        Path file = folder.resolve("bin").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private ToolRun tool(String onEvent, String... command) {
        String[] all = new String[command.length + 4];
        System.arraycopy(command, 0, all, 0, command.length);
        all[command.length] = "--home";
        all[command.length + 1] = folder.toString();
        all[command.length + 2] = "--on-event";
        all[command.length + 3] = onEvent;
        Map<String, String> environment = Map.of(
                "PATH",
                folder.resolve("bin") + ":" + System.getenv("PATH"),
                "APIM_MIGRATE_HOOK_CHAT_URL",
                "https://chat.example.com/x",
                "APIM_MIGRATE_HOOK_HAPROXY",
                folder.resolve("haproxy.sock").toString(),
                "APIM_MIGRATE_HOOK_SERVERS",
                "apim/node1 apim/node2");
        return ToolRun.of(folder, environment, null, all);
    }
}
