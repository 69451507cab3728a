package org.apimmigrate.cli.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class Story_SeveralRunsTest {

    private final RunDocument analyze = SampleDocuments.analyze(
            List.of(SampleDocuments.finding("OAS_INVALID", "error", false, "carbon.super", "Pizza")), 3);

    @Test
    void whatAnInterruptedRunDidIsDoneAndAddedUp() {
        RunDocument first = SampleDocuments.migrate("20261124-130000-000", SampleDocuments.steps("done", 10), 5);
        RunDocument second = SampleDocuments.migrate("20261124-140000-000", SampleDocuments.steps("skipped", 0), 0);

        RunDocument story = Story.of(List.of(analyze, first, second));

        assertThat(story.steps()).isNotEmpty().allSatisfy(step -> {
            assertThat(step.state()).isEqualTo("done");
            assertThat(step.rows()).isEqualTo(10);
        });
        assertThat(story.exitCode()).isZero();
    }

    @Test
    void findingsOfTheAnalysisAreNotForgotten() {
        RunDocument migrate = SampleDocuments.migrate("20261124-130000-000", SampleDocuments.steps("done", 10), 0);

        assertThat(Story.of(List.of(analyze, migrate)).findings()).hasSize(1);
    }

    @Test
    void aRollbackBeginsANewStory() {
        RunDocument migrate = SampleDocuments.migrate("20261124-130000-000", SampleDocuments.steps("done", 10), 0);
        RunDocument rollback = new RunDocument(
                migrate.tool(),
                "rollback",
                "ok",
                0,
                "20261124-150000-000",
                migrate.startedAt(),
                migrate.finishedAt(),
                migrate.databases(),
                List.of(),
                null,
                null,
                List.of(new StepEntry("api-rxt", "registry", "pending", 0, 0)),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);

        RunDocument story = Story.of(List.of(analyze, migrate, rollback));

        assertThat(story.steps()).hasSize(1);
        assertThat(story.findings()).isEmpty();

        RunDocument again = SampleDocuments.migrate("20261124-160000-000", SampleDocuments.steps("done", 5), 0);
        RunDocument verify = SampleDocuments.analyze(List.of(), 0);
        assertThat(Story.of(List.of(analyze, migrate, rollback, verify, again)).steps())
                .as("what was undone is no step of the migration after it")
                .isEqualTo(again.steps());
    }

    @Test
    void aLookAtSomeChecksDoesNotEndWhatAllHaveFound() {
        RunDocument some = SampleDocuments.analyzeSome(
                List.of(SampleDocuments.finding("REVISION_METADATA_ORPHAN", "error", true, "carbon.super", "Pizza")));
        RunDocument again = SampleDocuments.analyze(List.of(), 0);

        assertThat(Story.of(List.of(analyze, some)).findings())
                .extracting(FindingEntry::code)
                .containsExactly("REVISION_METADATA_ORPHAN", "OAS_INVALID");
        assertThat(Story.of(List.of(analyze, some, again)).findings()).isEmpty();
    }
}
