package org.apimmigrate.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apimmigrate.cli.document.FindingEntry;
import org.apimmigrate.cli.document.RunDocument;
import org.apimmigrate.cli.document.SampleDocuments;
import org.apimmigrate.cli.document.Story;
import org.junit.jupiter.api.Test;

class Verdict_TruthTest {

    private static final FindingEntry BLOCKS =
            SampleDocuments.finding("REVISION_API_MISSING", "error", true, "abc.com", "Gone");

    @Test
    void readyOnlyAfterAllChecks() {
        assertThat(title(SampleDocuments.analyze(List.of(), 0))).isEqualTo("Ready to migrate");
        RunDocument some = SampleDocuments.with(SampleDocuments.analyze(List.of(), 0), RunDocument.SOME_CHECKS);

        assertThat(title(some)).contains("only some checks");
    }

    @Test
    void whatAnEarlierAnalysisFoundBlocksAfterASelectionOfChecksToo() {
        RunDocument full = SampleDocuments.analyze(List.of(BLOCKS), 3);
        RunDocument some = SampleDocuments.with(SampleDocuments.analyze(List.of(), 0), RunDocument.SOME_CHECKS);

        assertThat(title(Story.of(List.of(full, some)))).isEqualTo("1 finding blocks the migration");
    }

    @Test
    void aSchemaOf410IsNotReadyToMigrate() {
        RunDocument analyze = SampleDocuments.analyze(
                List.of(SampleDocuments.finding("SCHEMA_IS_4_1_0", "info", false, null, "database")), 0);

        assertThat(title(analyze)).contains("nothing to migrate").doesNotContain("Ready");
    }

    @Test
    void differencesAfterAFinishedMigrationAreNotVerified() {
        RunDocument good = SampleDocuments.migrate("20261124-130000-000", SampleDocuments.steps("skipped", 0), 0);
        RunDocument changed = SampleDocuments.withInvariants(good, SampleDocuments.invariants(false));

        assertThat(title(good)).isEqualTo("Migrated to 4.1.0 and verified");
        assertThat(Verdict.of(changed).tone()).isEqualTo("care");
        assertThat(title(changed)).contains("finds differences");
    }

    /** Somebody answered no, or pressed Ctrl-C at the question: nothing is half done. */
    @Test
    void stoppedBeforeAnythingWasChangedIsNotPartWay() {
        RunDocument stopped = SampleDocuments.migrate("20261124-130000-000", SampleDocuments.steps("pending", 0), 130);

        assertThat(title(stopped)).contains("changed no table").doesNotContain("part-way");
    }

    private static String title(RunDocument document) {
        return Verdict.of(document).title();
    }
}
