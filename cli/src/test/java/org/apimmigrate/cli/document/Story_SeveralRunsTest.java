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

        assertThat(story.steps()).isNull();
        assertThat(story.findings()).isEmpty();
    }
}
