package org.apimmigrate.core.sql;

import java.sql.SQLException;
import java.util.List;
import org.apimmigrate.core.text.WithoutValues;

/**
 * A statement failed. The message shows the statement, shortened, and what the DBMS said; never a value. Whoever knows what the
 * failure means for the operator (busy, connection lost, no privilege) turns it into a
 * {@link org.apimmigrate.core.error.MigrateException}; what is left is a defect of this tool.
 */
public final class SqlFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 300;

    private final String sql;
    private final String database;
    private final SQLException error;

    public SqlFailure(String sql, String database, SQLException error) {
        this(sql, database, error, List.of());
    }

    /**
     * The driver's exception is no cause of this one: a stack trace in a log would show its message, which may hold values.
     *
     * @param blockers the sessions that were seen to hold what the statement waited for, in words
     */
    public SqlFailure(String sql, String database, SQLException error, List<String> blockers) {
        super("%s%s [SQLState %s, code %d] in database %s, statement: %s"
                .formatted(
                        WithoutValues.of(error),
                        blockers.isEmpty()
                                ? ""
                                : "; it waited for a lock that another session holds: " + String.join("; ", blockers),
                        error.getSQLState(),
                        error.getErrorCode(),
                        database,
                        sql.length() > SHOWN ? sql.substring(0, SHOWN) + " ..." : sql));
        this.sql = sql;
        this.database = database;
        this.error = error;
    }

    /** The whole statement, with its markers. */
    public String sql() {
        return sql;
    }

    /** The display url of the database, as {@code Database.displayUrl()} gives it. */
    public String database() {
        return database;
    }

    public SQLException error() {
        return error;
    }
}
