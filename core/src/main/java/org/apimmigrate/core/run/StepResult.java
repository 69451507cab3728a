package org.apimmigrate.core.run;

import java.util.Locale;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.step.StepId;

/**
 * How a step came out in this run (cli contract, "steps").
 *
 * @param rows rows touched in this run
 * @param millis time spent in this run
 */
public record StepResult(StepId id, Role database, State state, long rows, long millis) {

    /** State of a step in this run; what an earlier run did is SKIPPED with 0 rows. */
    public enum State {
        PENDING,
        RUNNING,
        DONE,
        SKIPPED,
        FAILED;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
