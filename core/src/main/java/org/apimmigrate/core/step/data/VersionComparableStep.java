package org.apimmigrate.core.step.data;

import java.time.Clock;
import org.apimmigrate.core.apis.VersionGroup;
import org.apimmigrate.core.apis.VersionGroups;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.registry.version.VersionComparableAssignment;
import org.apimmigrate.core.step.ChangeSink;
import org.apimmigrate.core.step.Step;
import org.apimmigrate.core.step.StepId;

/**
 * Gives every version of an API and API product its comparable value: in {@code AM_API}, in the artifact of the working copy and in
 * that of each revision (facts/steps.md#step-8; defects D-3 to D-8). Works through the names slice by slice; memory does not grow with
 * their number.
 */
public final class VersionComparableStep implements Step {

    private final Clock clock;

    /** @param clock decides which values found in the data lie in the future */
    public VersionComparableStep(Clock clock) {
        this.clock = clock;
    }

    @Override
    public StepId id() {
        return StepId.VERSION_COMPARABLE;
    }

    @Override
    public Role role() {
        return Role.REGISTRY;
    }

    @Override
    public boolean limitedByTenants() {
        return true;
    }

    @Override
    public void changes(Context context, ChangeSink sink) {
        VersionComparableAssignment assignment =
                new VersionComparableAssignment(context.chosen().baseTime(), clock.instant());
        ComparableWriter writer = new ComparableWriter(context, sink);
        VersionGroups.of(context).eachSlice(slice -> {
            for (VersionGroup group : slice) {
                if (group.selected(context.selection())) {
                    writer.write(group, assignment.valuesOf(group.versions()));
                }
            }
            writer.flush();
        });
    }
}
