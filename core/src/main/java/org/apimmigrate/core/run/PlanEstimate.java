package org.apimmigrate.core.run;

import org.apimmigrate.core.step.Change;

/**
 * How long a change will take, as far as the rows show. A rule of thumb, so that a minute can be distinguished from an hour: nothing here knows
 * the disk, the network or the load of the server.
 */
public final class PlanEstimate {

    private static final long MILLIS_PER_SCHEMA_STATEMENT = 20;
    private static final long MILLIS_PER_DATA_STATEMENT = 2;
    private static final long CHANGED_ROWS_PER_SECOND = 5_000;
    private static final long READ_ROWS_PER_SECOND = 200_000;
    private static final long COPIED_ROWS_PER_SECOND = 50_000;

    private PlanEstimate() {}

    /** What the number rests on, for people. */
    public static String basis() {
        return "an estimate, not a measurement: %d ms a schema statement and %d ms a data statement, %,d changed rows a second;"
                        .formatted(MILLIS_PER_SCHEMA_STATEMENT, MILLIS_PER_DATA_STATEMENT, CHANGED_ROWS_PER_SECOND)
                + " a schema statement reads %,d or, where it copies the table, %,d rows of it a second. Restore point and"
                        .formatted(READ_ROWS_PER_SECOND, COPIED_ROWS_PER_SECOND)
                + " verification come on top";
    }

    static long millis(Change change) {
        long rows = Math.max(0, change.estimatedRows());
        if (change.kind() == Change.Kind.SCHEMA) {
            long speed = change.rewritesTable() ? COPIED_ROWS_PER_SECOND : READ_ROWS_PER_SECOND;
            return MILLIS_PER_SCHEMA_STATEMENT + rows * 1_000 / speed;
        }
        return MILLIS_PER_DATA_STATEMENT * change.statements().size() + rows * 1_000 / CHANGED_ROWS_PER_SECOND;
    }
}
