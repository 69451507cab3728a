package org.apimmigrate.core.database.db2;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.apimmigrate.core.database.SessionRules;

/** Sessions of DB2. Codes are SQLCODEs. */
final class Db2SessionRules implements SessionRules {

    /** Deadlock or time-out, with and without roll-back. */
    private static final Set<Integer> BUSY = Set.of(-911, -913);

    private static final int COMMUNICATION_ERROR = -4499;
    private static final int FORCED_OFF = -1224;
    private static final int NO_PRIVILEGE = -551;
    private static final int NO_AUTHORITY = -552;
    private static final int NO_TABLE = -204;
    private static final int WRONG_PASSWORD = -4214;
    private static final int NO_DATABASE = -4499;
    private static final int TABLE_SPACE_FULL = -289;
    private static final int LOG_FULL = -964;
    private static final int FETCH_SIZE = 1000;

    @Override
    public void readOnly(Connection connection) throws SQLException {
        connection.setReadOnly(true);
    }

    @Override
    public void writable(Connection connection, int lockTimeoutSeconds) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET CURRENT LOCK TIMEOUT WAIT " + lockTimeoutSeconds);
        }
    }

    @Override
    public int fetchSize() {
        return FETCH_SIZE;
    }

    @Override
    public boolean busy(SQLException error) {
        return BUSY.contains(error.getErrorCode());
    }

    @Override
    public boolean connectionLost(SQLException error) {
        return error.getErrorCode() == COMMUNICATION_ERROR
                || error.getErrorCode() == FORCED_OFF
                || String.valueOf(error.getSQLState()).startsWith("08");
    }

    @Override
    public boolean wrongCredentials(SQLException error) {
        return error.getErrorCode() == WRONG_PASSWORD || SessionRules.super.wrongCredentials(error);
    }

    @Override
    public boolean databaseMissing(SQLException error) {
        return error.getErrorCode() == NO_DATABASE && "08004".equals(error.getSQLState());
    }

    @Override
    public boolean tableMissing(SQLException error) {
        return error.getErrorCode() == NO_TABLE;
    }

    @Override
    public boolean privilegeMissing(SQLException error) {
        return error.getErrorCode() == NO_PRIVILEGE || error.getErrorCode() == NO_AUTHORITY;
    }

    @Override
    public boolean spaceExhausted(SQLException error) {
        return error.getErrorCode() == TABLE_SPACE_FULL || error.getErrorCode() == LOG_FULL;
    }
}
