package org.apimmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.run.MigrateResult.Outcome;
import org.apimmigrate.testkit.DatabaseUnderTest;
import org.apimmigrate.testkit.TestDatabases;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestInstallation;
import org.apimmigrate.testkit.TestServersExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Killed with SIGKILL, the lock is free, the journal true, and the next run comes to the result of an undisturbed one. */
@Tag("slow")
@ExtendWith(TestServersExtension.class)
abstract class ProcessKillContract {

    abstract TestDbms dbms();

    /** Lines of output after which the process is killed, one run after the other. */
    abstract List<Integer> lines();

    @Test
    void aKilledProcessLeavesEverythingForTheNext(TestDatabases databases) throws Exception {
        MigrationUnderTest undisturbed =
                MigrationUnderTest.of(databases.sample(dbms(), ResumeContract.sampleOptions()));
        undisturbed.migrate();
        TestInstallation sample = databases.sample(dbms(), ResumeContract.sampleOptions());
        for (int line : lines()) {
            killAfter(line, sample);
        }

        MigrationUnderTest next = MigrationUnderTest.of(sample);
        assertThat(next.migrate().outcome()).isEqualTo(Outcome.COMPLETED);

        assertThat(next.snapshot().rows()).isEqualTo(undisturbed.snapshot().rows());
    }

    private static void killAfter(int lines, TestInstallation sample) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                MigrateProcess.class.getName(),
                sample.work().toString()));
        DatabaseUnderTest first = sample.database(Role.AM);
        command.addAll(List.of(first.username(), first.password()));
        for (Role role : Role.values()) {
            command.add(sample.database(role).url());
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> seen = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith("phase ") || line.startsWith("change ") || line.equals("done")) {
                    seen.add(line);
                } else if (!line.startsWith("SLF4J")) {
                    throw new AssertionError("the process said: " + line);
                }
                if (seen.size() == lines) {
                    process.destroyForcibly();
                    break;
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(seen).as("output before the kill").hasSize(lines).doesNotContain("done");
    }
}
