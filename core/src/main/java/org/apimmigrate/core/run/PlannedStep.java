package org.apimmigrate.core.run;

import java.util.List;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.step.StepId;

/**
 * What a step would do here.
 *
 * @param changes changes that are still needed; 0 means that all is already so
 * @param rows rows they would touch
 * @param expectedMillis how long they would take; an estimate, see {@link PlanEstimate}
 * @param rewrites tables that the DBMS would copy as a whole (long, needs space)
 * @param pointOfNoReturn does 4.0.0 stop working with this step, so that only a rollback returns to 4.0.0
 * @param statements each different statement once, in the order of the first time
 */
public record PlannedStep(
        StepId id,
        Role database,
        long changes,
        long rows,
        long expectedMillis,
        List<String> rewrites,
        boolean pointOfNoReturn,
        List<PlannedStatement> statements) {

    public PlannedStep {
        rewrites = List.copyOf(rewrites);
        statements = List.copyOf(statements);
    }
}
