package org.apimmigrate.core.database.jdbc;

import java.time.Duration;

/**
 * How long a call waits for a database.
 *
 * @param ask after how long without an answer the server is asked, on another connection, what the session does; and how often from then on
 * @param silence after how long without an answer, from the other connection either, the call is cut off
 * @param lock how long a statement waits for a lock that another session holds, rounded to seconds
 */
public record Patience(Duration ask, Duration silence, Duration lock) {

    public static final Patience USUAL =
            new Patience(Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofSeconds(30));

    /** For settings of the DBMSs, which know whole seconds; at least one. */
    public int lockSeconds() {
        return (int) Math.max(1, lock.toSeconds());
    }
}
