package org.apimmigrate.core.run;

import java.nio.file.Path;
import java.util.List;
import org.apimmigrate.core.database.Role;
import org.jspecify.annotations.Nullable;

/**
 * What a rollback would meet, told before anything is undone.
 *
 * @param newer rows that somebody else wrote since the migration
 * @param cannotTell tables of which it cannot be told, a line for people each
 */
public record RollbackPreview(@Nullable Path restorePoint, List<NewerRows> newer, List<String> cannotTell) {

    /**
     * A table with rows that are neither from before nor from the migration, or without some that should be there.
     *
     * @param expected rows as the migration left them
     * @param actual rows now; as many as expected when some of them have changed
     * @param inRestorePoint can rollback bring this table back exactly
     */
    public record NewerRows(Role database, String table, long expected, long actual, boolean inRestorePoint) {}

    public RollbackPreview {
        newer = List.copyOf(newer);
        cannotTell = List.copyOf(cannotTell);
    }
}
