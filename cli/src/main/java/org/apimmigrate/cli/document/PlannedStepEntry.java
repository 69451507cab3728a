package org.apimmigrate.cli.document;

import java.util.List;
import org.apimmigrate.core.run.PlannedStep;

/**
 * What a step would do here.
 *
 * @param changes changes that are still needed; 0 means that all is already so
 * @param rewrites tables that the DBMS would copy as a whole
 * @param pointOfNoReturn does 4.0.0 stop working with this step
 * @param statements the first statements, with markers in place of values
 */
public record PlannedStepEntry(
        String id,
        String title,
        String database,
        long changes,
        long rows,
        List<String> rewrites,
        boolean pointOfNoReturn,
        List<String> statements) {

    public static PlannedStepEntry of(PlannedStep step) {
        return new PlannedStepEntry(
                step.id().id(),
                step.id().title(),
                step.database().id(),
                step.changes(),
                step.rows(),
                step.rewrites(),
                step.pointOfNoReturn(),
                step.sample());
    }
}
