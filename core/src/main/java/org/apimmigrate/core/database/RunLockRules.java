package org.apimmigrate.core.database;

import java.util.Optional;
import org.apimmigrate.core.sql.SqlReader;
import org.apimmigrate.core.sql.SqlWriter;

/**
 * How a DBMS keeps two runs apart, by a lock that ends with the session that holds it. Every call is made on one session, inside one
 * transaction that stays open as long as the lock is wanted.
 */
public interface RunLockRules {

    /** Table with one row that some DBMS need to have something to lock. */
    String TABLE = "APIM_MIGRATE_LOCK";

    /** Does the lock hang on the row of {@link #TABLE}, so that the table must be there first? */
    boolean needsTable();

    /** Tries once and does not wait; false when another session has it. */
    boolean tryLock(SqlWriter session);

    /** Asks the DBMS whether this session still has the lock; also keeps an idle connection alive. */
    boolean held(SqlWriter session);

    /** Gives the lock back, where the end of the transaction does not do that by itself. */
    void release(SqlWriter session);

    /** Does any session have the lock? Empty where a session that may only read cannot know. */
    default Optional<Boolean> taken(SqlReader reader) {
        return Optional.empty();
    }
}
