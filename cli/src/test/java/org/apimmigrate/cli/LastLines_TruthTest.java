package org.apimmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.apimmigrate.sampledata.flaw.Flaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the last lines say of the databases, of what waits, and of what to do, is so. */
class LastLines_TruthTest {

    @TempDir
    Path folder;

    @Test
    void finishAcceptsNothingThatWasNotMigrated() {
        H2Home home = H2Home.sample(folder);
        Set<String> before = home.content();

        ToolRun finish = tool("finish", "--yes");

        assertThat(finish.exitCode()).isEqualTo(2);
        assertThat(finish.error()).contains("not a 4.1.0 schema");
        assertThat(finish.output()).doesNotContain("accepted", "re_indexing");
        assertThat(home.content()).isEqualTo(before);
    }

    @Test
    void anEmptyDatabaseIsNoneThatA400CanStartOn() {
        H2Home.empty(folder);

        assertThat(tool("analyze").output())
                .contains("Databases unchanged; a 4.0.0 server cannot start on them")
                .doesNotContain("the 4.0.0 server can start");
    }

    @Test
    void whatIsDoneForSomeTenantsIsNotCalledDone() throws Exception {
        H2Home.sample(folder);

        ToolRun some = tool("migrate", "--yes", "--tenants", "carbon.super");
        assertThat(some.exitCode()).as(some.error()).isZero();
        assertThat(some.output())
                .contains("Verified for the selected tenants only", "start no server on them", "the other tenants")
                .doesNotContain("can start on them", "Before you start 4.1.0");

        assertThat(tool("status").output())
                .contains("4.1.0     cannot start now: the migration is done for some tenants only", "pending")
                .doesNotContain("waiting for acceptance");
        assertThat(tool("verify", "--tenants", "carbon.super").output())
                .contains("for the selected tenants")
                .doesNotContain("can start on them");
        ToolRun finish = tool("finish", "--yes");
        assertThat(finish.exitCode()).isEqualTo(5);
        assertThat(finish.error()).contains("for some tenants only", "same selection");

        assertThat(tool("migrate", "--yes").output()).contains("4.1.0, verified; a 4.1.0 server can start on them");
        assertThat(tool("status").output()).contains("waiting for acceptance");
        assertThat(tool("finish", "--yes").exitCode()).isZero();
    }

    @Test
    void afterSomeChecksOnlyTheWayOnIsToAskTheOthers() {
        H2Home.sample(folder);

        ToolRun some = tool("analyze", "--only", "apiAvailabilityValidation");

        assertThat(some.exitCode()).as(some.error()).isZero();
        assertThat(some.output())
                .contains("Postponed the checks that were not asked")
                .containsPattern("Next +apim-migrate analyze --home");
    }

    @Test
    void fromTheFirstMigrationToTheAcceptance() throws Exception {
        H2Home.sample(folder, Flaw.OAS_INVALID);

        ToolRun analyze = tool("analyze");
        assertThat(analyze.output()).contains("Databases unchanged; the 4.0.0 server can start on them as before");

        ToolRun paused = tool("migrate", "--yes", "--pause-before", "version-comparable");
        assertThat(paused.output()).contains("Findings: ").doesNotContain("Before you start 4.1.0");
        assertThat(tool("verify").output())
                .contains("those of after are taken when all steps are completed")
                .doesNotContain("no journal is there");

        ToolRun migrate = tool("migrate", "--yes");
        assertThat(migrate.exitCode()).as(migrate.error()).isZero();
        assertThat(migrate.output())
                .contains("from the analysis of an earlier run; only the checks that guard")
                .doesNotContain("Findings: none", "Postponed nothing")
                .contains("Before you start 4.1.0:", folder + "/solr", "re_indexing = ", "key stores");

        ToolRun again = tool("migrate", "--yes");
        assertThat(again.output())
                .contains("from the analysis of an earlier run; no check was asked again", "did not block")
                .doesNotContain("Findings: none", "Postponed nothing");
        assertThat(tool("status").output()).contains("did not block").doesNotContain("Postponed nothing");
        assertThat(tool("verify").output()).contains("did not block").doesNotContain("Postponed nothing");
        assertThat(tool("analyze").output())
                .contains("Databases unchanged; they are a 4.1.0 already")
                .doesNotContain("Next      apim-migrate migrate");

        assertThat(tool("finish", "--yes").exitCode()).isZero();
        assertThat(tool("verify").output()).contains("I-28", "cannot be checked");
        assertThat(tool("migrate", "--yes").output()).doesNotContain("Next      apim-migrate finish");
        assertThat(tool("finish", "--yes").exitCode()).isZero();
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".trace.db")))
                    .isEmpty();
        }
    }

    private ToolRun tool(String... command) {
        String[] all = new String[command.length + 2];
        System.arraycopy(command, 0, all, 0, command.length);
        all[command.length] = "--home";
        all[command.length + 1] = folder.toString();
        return ToolRun.of(folder, all);
    }
}
