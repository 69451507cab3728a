package org.apimmigrate.core.run;

import java.nio.file.Path;
import java.util.List;
import org.apimmigrate.core.database.Role;
import org.jspecify.annotations.Nullable;

/**
 * What a rollback would meet, told before anything is undone.
 *
 * @param newer rows that somebody else wrote since the migration
 */
public record RollbackPreview(@Nullable Path restorePoint, List<NewerRows> newer) {

    /**
     * Rows of a table that are neither from before nor from the migration.
     *
     * @param expected rows as the migration left them
     * @param actual rows now
     * @param inRestorePoint can rollback bring this table back exactly
     */
    public record NewerRows(Role database, String table, long expected, long actual, boolean inRestorePoint) {}

    public RollbackPreview {
        newer = List.copyOf(newer);
    }
}
