package org.apimmigrate.core.run;

import java.nio.file.Path;
import java.util.List;
import org.apimmigrate.core.check.Finding;

/**
 * What {@code migrate} would do.
 *
 * @param steps in canonical order, those with nothing to do included
 * @param scripts the scripts that were written, one for each database; empty when none was asked for
 * @param stopping findings for which {@code migrate} would refuse to start
 */
public record PlanResult(List<PlannedStep> steps, List<Path> scripts, List<Finding> stopping) {

    public PlanResult {
        steps = List.copyOf(steps);
        scripts = List.copyOf(scripts);
        stopping = List.copyOf(stopping);
    }

    public boolean nothingToDo() {
        return steps.stream().allMatch(step -> step.changes() == 0);
    }

    /** Of all steps; see {@link PlanEstimate}. */
    public long expectedMillis() {
        return steps.stream().mapToLong(PlannedStep::expectedMillis).sum();
    }
}
