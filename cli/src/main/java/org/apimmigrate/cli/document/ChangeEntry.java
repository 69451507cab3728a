package org.apimmigrate.cli.document;

/**
 * A change of a table that took place in this run.
 *
 * @param step identifier of the step
 * @param database am, registry, config or user
 * @param kind {@code schema} or {@code data}
 * @param purpose one line for people
 * @param times how often it took place; one step may change a table in several parts
 * @param rows rows touched
 * @param millis time spent
 */
public record ChangeEntry(
        String step, String database, String table, String kind, String purpose, long times, long rows, long millis) {

    /** The same change, done before and again. */
    ChangeEntry and(ChangeEntry later) {
        return new ChangeEntry(
                step, database, table, kind, purpose, times + later.times, rows + later.rows, millis + later.millis);
    }

    /** Changes of one key are one entry. */
    String key() {
        return String.join("\n", step, database, table, kind, purpose);
    }
}
