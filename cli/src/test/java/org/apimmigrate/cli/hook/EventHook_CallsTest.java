package org.apimmigrate.cli.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.check.Subject;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.error.Advice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the commands are for a shell")
class EventHook_CallsTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    private final List<String> complaints = new CopyOnWriteArrayList<>();

    @TempDir
    Path folder;

    @Test
    void theVariablesAreThoseOfTheGuideAndNoSecretIsAmongThem() throws IOException {
        Map<String, String> environment = Map.of(
                "PATH", System.getenv("PATH"),
                "DB_PASSWORD", "s3cret",
                "APIM_MIGRATE_TYPED", "apim-migrate",
                "APIM_MIGRATE_HOOK_TOKEN", "for-the-hook");
        EventHook hook = hook("env >> seen; echo -- >> seen", environment, LONG, LONG);

        hook.phase("analyze");
        hook.finding(finding("url jdbc:mysql://h/db?password=hidden1 of 'x'\nnext line"));
        hook.paused("schema-tighten");
        hook.ended(5, "partial", "Stopped part-way", "/w/report.html");

        String seen = Files.readString(folder.resolve("seen"));
        assertThat(seen)
                .contains("APIM_MIGRATE_EVENT=phase\n", "APIM_MIGRATE_PHASE=analyze\n", "APIM_MIGRATE_RUN_ID=run1\n")
                .contains("APIM_MIGRATE_EVENT=finding\n", "APIM_MIGRATE_CODE=OAS_INVALID\n")
                .contains("APIM_MIGRATE_SEVERITY=error\n", "APIM_MIGRATE_BLOCKS=false\n", "APIM_MIGRATE_TENANT=a.com\n")
                .contains("APIM_MIGRATE_EVENT=pause\n", "APIM_MIGRATE_STEP=schema-tighten\n")
                .contains("APIM_MIGRATE_EVENT=end\n", "APIM_MIGRATE_EXIT_CODE=5\n", "APIM_MIGRATE_STATUS=partial\n")
                .contains("APIM_MIGRATE_REPORT=/w/report.html\n", "APIM_MIGRATE_HOOK_TOKEN=for-the-hook\n")
                .doesNotContain("s3cret", "hidden1", "APIM_MIGRATE_TYPED")
                .doesNotContain("\nnext line");
        assertThat(complaints).isEmpty();
    }

    @Test
    void whatFailsIsReportedAFewTimesAndThenCounted() {
        EventHook hook = hook("echo 'token=abc refused' >&2; exit 7", Map.of(), LONG, LONG);

        for (int i = 0; i < 6; i++) {
            hook.phase("p" + i);
        }
        hook.ended(0, "ok", "", null);

        assertThat(complaints).hasSize(4);
        assertThat(complaints.get(0))
                .contains("event phase", "ended with 7", "refused", "The run continues")
                .doesNotContain("abc");
        assertThat(complaints.get(3)).contains("4 more calls failed");
    }

    @Test
    void whatHangsIsEndedWithAllThatItHasStarted() throws Exception {
        EventHook hook = hook("sleep 300 & echo $! > child; sleep 300", Map.of(), Duration.ofSeconds(2), LONG);

        hook.phase("analyze");

        assertThat(complaints).singleElement().asString().contains("did not end within 2 s");
        long child = Long.parseLong(Files.readString(folder.resolve("child")).strip());
        ProcessHandle.of(child).ifPresent(handle -> handle.onExit().join());
        assertThat(ProcessHandle.of(child).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void whatCannotBeStartedIsReported() {
        EventHook hook = new EventHook(
                new HookCommand("true", Map.of(), folder.resolve("nowhere")),
                "run1",
                "analyze",
                Clock.systemUTC(),
                complaints::add,
                LONG,
                LONG);

        hook.phase("analyze");

        assertThat(complaints).singleElement().asString().contains("cannot be started");
    }

    @Test
    void aCommandThatIsTooSlowForAllFindingsDoesNotHoldTheEndBack() throws IOException {
        EventHook hook = hook(
                "case $APIM_MIGRATE_EVENT in finding) sleep 2;; *) echo end > seen;; esac",
                Map.of(),
                LONG,
                Duration.ofSeconds(1));
        for (int i = 0; i < 50; i++) {
            hook.finding(finding("one of many"));
        }

        hook.ended(3, "findings", "", null);

        assertThat(complaints).singleElement().asString().contains("findings were not given to the command");
        assertThat(Files.readString(folder.resolve("seen"))).contains("end");
    }

    private EventHook hook(String command, Map<String, String> environment, Duration patience, Duration findings) {
        Map<String, String> all = environment.isEmpty() ? Map.of("PATH", System.getenv("PATH")) : environment;
        return new EventHook(
                new HookCommand(command, all, folder),
                "run1",
                "analyze",
                Clock.systemUTC(),
                complaints::add,
                patience,
                findings);
    }

    private static Finding finding(String message) {
        return new Finding(
                FindingCode.OAS_INVALID,
                "apiDefinitionValidation",
                false,
                Role.REGISTRY,
                "a.com",
                Subject.of("api", "name", "Pizza"),
                message,
                Advice.words("correct it"));
    }
}
