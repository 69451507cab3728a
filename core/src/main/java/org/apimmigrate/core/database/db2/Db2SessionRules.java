package org.apimmigrate.core.database.db2;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apimmigrate.core.database.SessionQueries;
import org.apimmigrate.core.database.SessionRules;

/** Sessions of DB2. Codes are SQLCODEs. */
final class Db2SessionRules implements SessionRules {

    /** Deadlock or time-out, with and without roll-back. */
    private static final Set<Integer> BUSY = Set.of(-911, -913);

    /** Communication error of the driver, forced off, protocol error, moved to another server. */
    private static final Set<Integer> LOST = Set.of(-4499, -1224, -30081, -30108);

    private static final int NO_PRIVILEGE = -551;
    private static final int NO_AUTHORITY = -552;
    private static final int NO_TABLE = -204;
    private static final int WRONG_PASSWORD = -4214;
    private static final int NO_DATABASE = -4499;
    private static final int TABLE_SPACE_FULL = -289;
    private static final int LOG_FULL = -964;
    private static final int FILE_SYSTEM_FULL = -968;
    /** Not supported on a standby that is open for reading. */
    private static final int STANDBY = -1773;

    private static final Set<Integer> FULL = Set.of(TABLE_SPACE_FULL, LOG_FULL, FILE_SYSTEM_FULL);
    private static final int INTERRUPTED = -952;
    private static final int TOO_MANY_APPLICATIONS = -1040;
    private static final int AGENTS_EXHAUSTED = -1226;
    private static final int NO_COLUMN = -206;
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
    public void opened(Connection connection, int lockTimeoutSeconds) throws SQLException {
        writable(connection, lockTimeoutSeconds);
    }

    /** The functions need EXECUTE, which PUBLIC has unless the database was created RESTRICTIVE; the view needs SELECT, granted for it. */
    @Override
    public Optional<SessionQueries> queries() {
        return Optional.of(new SessionQueries(
                "SELECT MON_GET_APPLICATION_HANDLE(), RTRIM(CHAR(CURRENT MEMBER)) FROM SYSIBM.SYSDUMMY1",
                Optional.of("SELECT CASE WORKLOAD_OCCURRENCE_STATE WHEN 'UOWEXEC' THEN 'busy'"
                        + " WHEN 'UOWWAIT' THEN 'idle' END"
                        + " FROM TABLE(MON_GET_UNIT_OF_WORK(CAST(? AS BIGINT), -1)) AS U FETCH FIRST 1 ROW ONLY"),
                List.of("SELECT 'application ' || RTRIM(CHAR(HLD_APPLICATION_HANDLE)) || ', user '"
                        + " || COALESCE(HLD_USERID, 'unknown') || ', program '"
                        + " || COALESCE(HLD_APPLICATION_NAME, 'unknown') || ', waited for since '"
                        + " || RTRIM(CHAR(LOCK_WAIT_ELAPSED_TIME)) || ' s'"
                        + " FROM SYSIBMADM.MON_LOCKWAITS WHERE REQ_APPLICATION_HANDLE = ?")));
    }

    @Override
    public boolean cutShort(SQLException error) {
        return error.getErrorCode() == INTERRUPTED || SessionRules.super.cutShort(error);
    }

    @Override
    public boolean readOnlyServer(SQLException error) {
        return error.getErrorCode() == STANDBY || SessionRules.super.readOnlyServer(error);
    }

    @Override
    public boolean tooManyConnections(SQLException error) {
        return error.getErrorCode() == TOO_MANY_APPLICATIONS || error.getErrorCode() == AGENTS_EXHAUSTED;
    }

    @Override
    public boolean tableChanged(SQLException error) {
        return error.getErrorCode() == NO_COLUMN || SessionRules.super.tableChanged(error);
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
        return FULL.contains(error.getErrorCode());
    }

    /** The name of the host needs a right that users seldom have. */
    @Override
    public Optional<String> whereabouts() {
        return Optional.of(
                "SELECT CAST(NULL AS VARCHAR(128)), CURRENT SERVER, CURRENT SCHEMA, SESSION_USER FROM SYSIBM.SYSDUMMY1");
    }
}
