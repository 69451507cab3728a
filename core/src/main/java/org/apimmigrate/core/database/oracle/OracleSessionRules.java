package org.apimmigrate.core.database.oracle;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.apimmigrate.core.database.SessionRules;

/** Sessions of Oracle. Codes are ORA numbers. */
final class OracleSessionRules implements SessionRules {

    /** Resource busy, deadlock, lock time-out, cannot serialize. */
    private static final Set<Integer> BUSY = Set.of(54, 60, 30006, 8177, 4020, 4021);

    /** Not connected, end of file on channel, session killed, idle too long, no listener, shutdown in progress. */
    private static final Set<Integer> LOST =
            Set.of(28, 1012, 1033, 1034, 1089, 2396, 3113, 3114, 3135, 12170, 12541, 17002, 17008, 17410);

    /** Insufficient privileges; no rights on the tablespace; no such table or no right to see it. */
    private static final Set<Integer> DENIED = Set.of(1031, 1950);

    /** Cannot extend a segment, quota exceeded, archiver stuck. */
    private static final Set<Integer> FULL = Set.of(1536, 1652, 1653, 1654, 1658, 1688, 1691, 257);

    private static final int INVALID_LOGIN = 1017;
    private static final int UNKNOWN_SERVICE = 12514;
    private static final int UNKNOWN_SID = 12505;
    private static final int NO_TABLE = 942;
    private static final int FETCH_SIZE = 1000;

    @Override
    public void readOnly(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION READ ONLY");
        }
    }

    /** Schema statements wait for locks as long; row locks have no limit of the session's own, and the runner's lock keeps others away. */
    @Override
    public void writable(Connection connection, int lockTimeoutSeconds) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ALTER SESSION SET DDL_LOCK_TIMEOUT = " + lockTimeoutSeconds);
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
        return LOST.contains(error.getErrorCode())
                || String.valueOf(error.getSQLState()).startsWith("08");
    }

    @Override
    public boolean wrongCredentials(SQLException error) {
        return error.getErrorCode() == INVALID_LOGIN;
    }

    @Override
    public boolean databaseMissing(SQLException error) {
        return error.getErrorCode() == UNKNOWN_SERVICE || error.getErrorCode() == UNKNOWN_SID;
    }

    @Override
    public boolean tableMissing(SQLException error) {
        return error.getErrorCode() == NO_TABLE;
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
