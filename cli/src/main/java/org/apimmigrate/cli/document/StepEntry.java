package org.apimmigrate.cli.document;

import org.apimmigrate.core.run.StepResult;

/**
 * A step in this run; what an earlier run did is {@code skipped} with 0 rows.
 *
 * @param database am, registry, config or user
 * @param state pending, running, done, skipped or failed
 */
public record StepEntry(String id, String database, String state, long rows, long millis) {

    public static StepEntry of(StepResult result) {
        return new StepEntry(
                result.id().id(), result.database().id(), result.state().id(), result.rows(), result.millis());
    }
}
