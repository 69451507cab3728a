package org.apimmigrate.core.run;

/**
 * A statement that a step would run.
 *
 * @param sql with markers in place of values
 * @param table the table it is about
 * @param purpose one line for people; of the first time, where it would run several times
 * @param times how often it would run, each time with other values
 */
public record PlannedStatement(String sql, String table, String purpose, long times) {

    PlannedStatement again(long more) {
        return new PlannedStatement(sql, table, purpose, times + more);
    }
}
