package org.apimmigrate.core.run;

import java.nio.file.Path;
import java.util.List;
import org.apimmigrate.core.check.Finding;
import org.jspecify.annotations.Nullable;

/**
 * How a migration ended. Failures are exceptions; until then the listener has heard everything.
 *
 * @param migrationId names the migration in journal and restore point; the same on resume
 * @param outcome the word to say at the end
 * @param verification null only when paused
 * @param restorePoint folder, or null when there is none
 * @param forAllTenants false when a selection of tenants has left others out: a 4.1.0 server would load those as well
 */
public record MigrateResult(
        String migrationId,
        Outcome outcome,
        List<Finding> findings,
        List<CheckFailure> couldNotRun,
        List<StepResult> steps,
        @Nullable VerifyResult verification,
        @Nullable Path restorePoint,
        boolean forAllTenants) {

    /** What became of it. */
    public enum Outcome {
        /** Changed and verified. */
        COMPLETED,
        /** It was a verified 4.1.0 already; nothing was changed. */
        NOTHING_TO_DO,
        /** All steps are done, verification found differences: exit code 4. */
        DIFFERENCES,
        /** Stopped before the step that {@code --pause-before} names: exit code 5; the same command without it continues. */
        PAUSED
    }

    public MigrateResult {
        findings = List.copyOf(findings);
        couldNotRun = List.copyOf(couldNotRun);
        steps = List.copyOf(steps);
    }
}
