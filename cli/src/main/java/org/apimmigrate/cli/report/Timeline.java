package org.apimmigrate.cli.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apimmigrate.cli.document.RunDocument;
import org.apimmigrate.cli.document.TimelineEntry;
import org.apimmigrate.core.step.StepId;

/**
 * The phases and steps of one run on a common scale: the whole run is {@link Bar#FULL} wide.
 *
 * @param run command and identifier
 * @param millis how long the run took
 */
public record Timeline(String run, long millis, List<Line> lines) {

    /**
     * A phase or step.
     *
     * @param step is it a step, which is a part of the phase above it
     * @param offset milliseconds since the start of the run
     * @param from where its bar begins
     * @param width of its bar; at least one that can be seen
     */
    public record Line(String name, boolean step, long offset, long millis, long from, long width) {}

    /** A run without phases has no timeline. */
    static List<Timeline> of(List<RunDocument> runs) {
        return runs.stream()
                .filter(run -> run.report() != null && run.timeline() != null)
                .map(Timeline::of)
                .toList();
    }

    private static Timeline of(RunDocument run) {
        Instant start = Instant.parse(run.startedAt());
        long all = Math.max(
                1, Duration.between(start, Instant.parse(run.finishedAt())).toMillis());
        List<TimelineEntry> entries = run.timeline() == null ? List.of() : run.timeline();
        return new Timeline(
                run.command() + ", run " + run.runId(),
                all,
                entries.stream().map(entry -> line(entry, start, all)).toList());
    }

    private static Line line(TimelineEntry entry, Instant start, long all) {
        long offset = Math.max(
                0, Duration.between(start, Instant.parse(entry.startedAt())).toMillis());
        long width = Math.min(Bar.FULL, Math.max(3, entry.millis() * Bar.FULL / all));
        long from = Math.min(Bar.FULL - width, offset * Bar.FULL / all);
        boolean step = entry.kind().equals(TimelineEntry.STEP);
        return new Line(step ? title(entry.name()) : entry.name(), step, offset, entry.millis(), from, width);
    }

    private static String title(String step) {
        return Arrays.stream(StepId.values())
                .filter(id -> id.id().equals(step))
                .map(StepId::title)
                .findFirst()
                .orElse(step);
    }
}
