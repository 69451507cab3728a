package org.apimmigrate.core.database.oracle;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apimmigrate.core.database.SessionQueries;
import org.apimmigrate.core.database.SessionRules;

/** Sessions of Oracle. Codes are ORA numbers. */
final class OracleSessionRules implements SessionRules {

    /** Resource busy, deadlock, lock time-out, cannot serialize. */
    private static final Set<Integer> BUSY = Set.of(54, 60, 30006, 8177, 4020, 4021);

    /** Not connected, end of file on channel, session killed, idle too long, no listener, shutdown in progress. */
    private static final Set<Integer> LOST = Set.of(
            28, 1012, 1033, 1034, 1089, 1092, 2396, 3113, 3114, 3135, 12170, 12537, 12541, 12571, 17002, 17008, 17410);

    /** Insufficient privileges; no rights on the tablespace; no such table or no right to see it. */
    private static final Set<Integer> DENIED = Set.of(1031, 1950);

    /** Cannot extend a segment, quota exceeded, archiver stuck. */
    private static final Set<Integer> FULL = Set.of(1536, 1652, 1653, 1654, 1658, 1688, 1691, 257);

    private static final int INVALID_LOGIN = 1017;
    private static final int UNKNOWN_SERVICE = 12514;
    private static final int UNKNOWN_SID = 12505;
    private static final int NO_TABLE = 942;
    /** Processes, sessions, sessions of the user; the listener hands out no more. */
    private static final Set<Integer> TOO_MANY = Set.of(18, 20, 2391, 12516, 12519, 12520);

    private static final int CANCELLED = 1013;
    private static final int READ_ONLY_DATABASE = 16000;
    private static final int INVALID_IDENTIFIER = 904;
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

    /** Readers wait for nobody here; schema statements of any session do. A profile's IDLE_TIME counts minutes, and none passes in silence. */
    @Override
    public void opened(Connection connection, int lockTimeoutSeconds) throws SQLException {
        writable(connection, lockTimeoutSeconds);
    }

    /** V$SESSION needs a grant (SELECT_CATALOG_ROLE); without it a session is not seen, and its state cannot be determined. */
    @Override
    public Optional<SessionQueries> queries() {
        return Optional.of(new SessionQueries(
                "SELECT TO_NUMBER(SYS_CONTEXT('USERENV', 'SID')), SYS_CONTEXT('USERENV', 'INSTANCE_NAME') FROM DUAL",
                Optional.of("SELECT CASE STATUS WHEN 'ACTIVE' THEN 'busy' WHEN 'INACTIVE' THEN 'idle' END"
                        + " FROM V$SESSION WHERE SID = ?"),
                List.of("SELECT 'session ' || B.SID || ',' || B.SERIAL# || ', user ' || B.USERNAME || ' from '"
                        + " || NVL(B.MACHINE, 'unknown') || ', program ' || NVL(B.PROGRAM, 'unknown') || ', '"
                        + " || B.STATUS || ' for ' || B.LAST_CALL_ET || ' s'"
                        + " FROM V$SESSION W INNER JOIN V$SESSION B ON B.SID = W.BLOCKING_SESSION WHERE W.SID = ?")));
    }

    @Override
    public boolean cutShort(SQLException error) {
        return error.getErrorCode() == CANCELLED || SessionRules.super.cutShort(error);
    }

    @Override
    public boolean readOnlyServer(SQLException error) {
        return error.getErrorCode() == READ_ONLY_DATABASE || SessionRules.super.readOnlyServer(error);
    }

    @Override
    public boolean tooManyConnections(SQLException error) {
        return TOO_MANY.contains(error.getErrorCode());
    }

    @Override
    public boolean tableChanged(SQLException error) {
        return error.getErrorCode() == INVALID_IDENTIFIER || SessionRules.super.tableChanged(error);
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

    @Override
    public Optional<String> whereabouts() {
        return Optional.of("SELECT SYS_CONTEXT('USERENV', 'SERVER_HOST'), SYS_CONTEXT('USERENV', 'DB_NAME'),"
                + " SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA'), SYS_CONTEXT('USERENV', 'SESSION_USER') FROM DUAL");
    }
}
