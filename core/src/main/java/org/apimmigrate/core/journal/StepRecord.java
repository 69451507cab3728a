package org.apimmigrate.core.journal;

import java.time.Instant;
import org.apimmigrate.core.step.StepId;
import org.jspecify.annotations.Nullable;

/**
 * What the journal knows of a step.
 *
 * @param changes changes of all runs together
 * @param rows rows they touched
 * @param finishedAt null while it is not through
 */
public record StepRecord(
        StepId id,
        long changes,
        long rows,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    public boolean done() {
        return finishedAt != null;
    }
}
