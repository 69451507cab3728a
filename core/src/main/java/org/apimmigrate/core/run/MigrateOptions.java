package org.apimmigrate.core.run;

import java.nio.file.Path;
import org.apimmigrate.core.step.StepId;
import org.jspecify.annotations.Nullable;

/**
 * How to migrate.
 *
 * @param backup make a restore point first; false only when the operator has stated that an outside backup exists
 * @param orphans what to do with rows that the new foreign keys do not allow
 * @param pauseBefore stop before this step, with everything before it done; null for no pause
 * @param fixes folder with reviewed copies of definitions to put into the registry; null for none
 * @param allowSessions does the operator take it upon oneself that other programs are connected to the databases
 */
public record MigrateOptions(
        boolean backup,
        Orphans orphans,
        @Nullable StepId pauseBefore,
        @Nullable Path fixes,
        boolean allowSessions) {

    /** Next to no other program. */
    public MigrateOptions(boolean backup, Orphans orphans, @Nullable StepId pauseBefore, @Nullable Path fixes) {
        this(backup, orphans, pauseBefore, fixes, false);
    }

    /** {@code --on-orphans}. */
    public enum Orphans {
        /** They are findings that block. */
        STOP,
        /** They are moved into the restore point and come back on rollback. */
        QUARANTINE
    }

    public static final MigrateOptions DEFAULTS = new MigrateOptions(true, Orphans.STOP, null, null);
}
