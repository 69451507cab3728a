package org.apimmigrate.core.sql;

import java.sql.SQLException;

/**
 * A statement failed. The message shows the statement, shortened, and what the DBMS said; never a value. Whoever knows what the
 * failure means for the operator (busy, connection lost, no privilege) turns it into a
 * {@link org.apimmigrate.core.error.MigrateException}; what is left is a defect of this tool.
 */
public final class SqlFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 300;

    private final String sql;
    private final SQLException error;

    public SqlFailure(String sql, String database, SQLException error) {
        super(
                "%s [SQLState %s, code %d] in database %s, statement: %s"
                        .formatted(
                                firstLine(error),
                                error.getSQLState(),
                                error.getErrorCode(),
                                database,
                                sql.length() > SHOWN ? sql.substring(0, SHOWN) + " ..." : sql),
                error);
        this.sql = sql;
        this.error = error;
    }

    /** The whole statement, with its markers. */
    public String sql() {
        return sql;
    }

    public SQLException error() {
        return error;
    }

    /** Drivers put details with row values on later lines ("Detail: Key (name)=(x) already exists"). */
    private static String firstLine(SQLException error) {
        String message = error.getMessage();
        return message == null
                ? error.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
