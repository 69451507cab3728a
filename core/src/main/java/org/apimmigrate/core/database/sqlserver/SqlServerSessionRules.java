package org.apimmigrate.core.database.sqlserver;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.apimmigrate.core.database.SessionRules;

/** Sessions of SQL Server. Numbers as in sys.messages. */
final class SqlServerSessionRules implements SessionRules {

    private static final int DEADLOCK_VICTIM = 1205;
    private static final int LOCK_TIMEOUT = 1222;
    private static final int LOGIN_FAILED = 18456;
    private static final int CANNOT_OPEN_DATABASE = 4060;
    private static final int INVALID_OBJECT = 208;
    private static final int FETCH_SIZE = 1000;

    /** Permission denied on an object, on a column, on CREATE TABLE; or no permission and no such object, which it does not tell apart. */
    private static final Set<Integer> DENIED = Set.of(229, 230, 262, 1088, 3701);

    /** File group full, log full, no disk space. */
    private static final Set<Integer> FULL = Set.of(1101, 1105, 9002);

    /** There is no session that refuses writes; the reading side of this tool offers no way to write. */
    @Override
    public void readOnly(Connection connection) throws SQLException {
        connection.setReadOnly(true);
    }

    @Override
    public void writable(Connection connection, int lockTimeoutSeconds) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCK_TIMEOUT " + lockTimeoutSeconds * 1000L);
            statement.execute("SET XACT_ABORT ON");
        }
    }

    /** With the driver's adaptive buffering rows stream whatever this says. */
    @Override
    public int fetchSize() {
        return FETCH_SIZE;
    }

    @Override
    public boolean busy(SQLException error) {
        return error.getErrorCode() == DEADLOCK_VICTIM || error.getErrorCode() == LOCK_TIMEOUT;
    }

    @Override
    public boolean connectionLost(SQLException error) {
        return String.valueOf(error.getSQLState()).startsWith("08");
    }

    @Override
    public boolean wrongCredentials(SQLException error) {
        return error.getErrorCode() == LOGIN_FAILED || SessionRules.super.wrongCredentials(error);
    }

    @Override
    public boolean databaseMissing(SQLException error) {
        return error.getErrorCode() == CANNOT_OPEN_DATABASE;
    }

    @Override
    public boolean tableMissing(SQLException error) {
        return error.getErrorCode() == INVALID_OBJECT;
    }

    @Override
    public boolean privilegeMissing(SQLException error) {
        return DENIED.contains(error.getErrorCode());
    }

    @Override
    public boolean spaceExhausted(SQLException error) {
        return FULL.contains(error.getErrorCode());
    }
}
