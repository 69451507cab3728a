package org.apimmigrate.core.run;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code migrate} would do.
 *
 * @param steps in canonical order, those with nothing to do included
 * @param script the script that was written, or null
 */
public record PlanResult(List<PlannedStep> steps, @Nullable Path script) {

    public PlanResult {
        steps = List.copyOf(steps);
    }

    public boolean nothingToDo() {
        return steps.stream().allMatch(step -> step.changes() == 0);
    }
}
