package org.apimmigrate.core.journal;

import java.time.Instant;
import org.apimmigrate.core.step.StepId;
import org.jspecify.annotations.Nullable;

/**
 * What the journal knows of a step.
 *
 * @param selection fingerprint of the tenants that it was last begun for
 * @param changes changes of all runs together
 * @param rows rows they touched
 * @param finishedAt null while it is not completed
 */
public record StepRecord(
        StepId id,
        String selection,
        long changes,
        long rows,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    public boolean done() {
        return finishedAt != null;
    }
}
