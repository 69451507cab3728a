package org.apimmigrate.core.database;

import java.util.List;
import java.util.Optional;

/**
 * How one session of a DBMS is seen from another. Numbers of sessions are whole numbers everywhere; where a query has a marker, it is that
 * number.
 *
 * @param own the number of the session that asks, and a name of the server that it is on: behind one address there may be several servers,
 *     and a session of one is not seen from another
 * @param state one row with {@link #BUSY}, {@link #WAITS}, {@link #IDLE} or {@link #GONE}; NULL or no row for "cannot be determined". "Gone" only where a user sees
 *     all of its own sessions, so that one which is not seen is not there; empty where a user without further rights cannot ask
 * @param blockers who holds what the session waits for, one row for each, as a text for operators. The first query that the server accepts
 *     and that gives a row counts; a later one may need fewer rights and know less
 * @param candidates number and text of each other session on the same database, for a user who may not see who holds a lock; empty where
 *     that is never so
 */
public record SessionQueries(String own, Optional<String> state, List<String> blockers, Optional<String> candidates) {

    /** The server is at work on a statement of the session, or waits for a lock for it. */
    public static final String BUSY = "busy";

    /** The server waits for the next statement of the session. */
    public static final String IDLE = "idle";

    /** The server waits for a lock for the session, whoever holds it. */
    public static final String WAITS = "waits";

    /** The server has no such session (any more). */
    public static final String GONE = "gone";

    /** For a DBMS that shows every user who holds a lock. */
    public SessionQueries(String own, Optional<String> state, List<String> blockers) {
        this(own, state, blockers, Optional.empty());
    }

    public SessionQueries {
        blockers = List.copyOf(blockers);
    }
}
