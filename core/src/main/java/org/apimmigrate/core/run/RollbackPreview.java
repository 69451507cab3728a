package org.apimmigrate.core.run;

import java.nio.file.Path;
import java.util.List;
import org.apimmigrate.core.database.Role;
import org.jspecify.annotations.Nullable;

/**
 * What a rollback would meet, reported before anything is undone.
 *
 * @param newer rows that somebody else wrote since the migration
 * @param cannotTell tables of which it cannot be determined, a line for people each
 */
public record RollbackPreview(@Nullable Path restorePoint, List<NewerRows> newer, List<String> cannotTell) {

    /**
     * A table with rows that are neither from before nor from the migration, or without some that should be there.
     *
     * @param expected rows as the migration left them
     * @param actual rows now; as many as expected when some of them have changed
     * @param fate what rollback makes of the table
     */
    public record NewerRows(Role database, String table, long expected, long actual, Fate fate) {}

    /** What rollback makes of a table that somebody else has written to. */
    public enum Fate {
        /** The restore point holds the whole table: its rows of before come back. */
        RESTORED,
        /** The table is new in 4.1.0, so it had no rows before; it is removed. */
        REMOVED,
        /** The restore point does not hold all of it: what somebody else wrote stays. */
        KEPT
    }

    public RollbackPreview {
        newer = List.copyOf(newer);
        cannotTell = List.copyOf(cannotTell);
    }
}
