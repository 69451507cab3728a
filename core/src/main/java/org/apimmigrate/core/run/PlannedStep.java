package org.apimmigrate.core.run;

import java.util.List;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.step.StepId;

/**
 * What a step would do here.
 *
 * @param changes changes that are still needed; 0 means that all is already so
 * @param rows rows they would touch
 * @param rewrites tables that the DBMS would copy as a whole (long, needs space)
 * @param pointOfNoReturn does 4.0.0 stop working with this step, so that only rollback leads back
 * @param sample the first statements, with markers in place of values
 */
public record PlannedStep(
        StepId id,
        Role database,
        long changes,
        long rows,
        List<String> rewrites,
        boolean pointOfNoReturn,
        List<String> sample) {

    public PlannedStep {
        rewrites = List.copyOf(rewrites);
        sample = List.copyOf(sample);
    }
}
