package org.apimmigrate.core.database.sqlserver;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apimmigrate.core.database.SessionQueries;
import org.apimmigrate.core.database.SessionRules;

/** Sessions of SQL Server. Numbers as in sys.messages. */
final class SqlServerSessionRules implements SessionRules {

    private static final int DEADLOCK_VICTIM = 1205;
    private static final int LOCK_TIMEOUT = 1222;
    private static final int LOGIN_FAILED = 18456;
    private static final int CANNOT_OPEN_DATABASE = 4060;
    private static final int INVALID_OBJECT = 208;
    private static final String CANCELLED = "HY008";
    private static final int READ_ONLY_DATABASE = 3906;
    private static final int NO_MORE_CONNECTIONS = 17809;

    /** Session in the kill state, severe error with the connection ended, shutdown in progress. */
    private static final Set<Integer> LOST = Set.of(596, 4014, 6005);

    private static final int FETCH_SIZE = 1000;

    /** Permission denied on an object, on a column, on CREATE TABLE; or no permission and no such object, which it does not distinguish. */
    private static final Set<Integer> DENIED = Set.of(229, 230, 262, 1088, 3701);

    /** File group full, log full, no disk space. */
    private static final Set<Integer> FULL = Set.of(1101, 1105, 9002);

    /** There is no session that refuses writes; the reading side of this tool offers no way to write. */
    @Override
    public void readOnly(Connection connection) throws SQLException {
        connection.setReadOnly(true);
    }

    /** A server has no time limit for an idle session or a long statement that a session would have to lift. */
    @Override
    public void opened(Connection connection, int lockTimeoutSeconds) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCK_TIMEOUT " + lockTimeoutSeconds * 1000L);
        }
    }

    @Override
    public void writable(Connection connection, int lockTimeoutSeconds) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET XACT_ABORT ON");
        }
    }

    /** Other logins' sessions are seen with VIEW SERVER STATE only; one's own always. */
    @Override
    public Optional<SessionQueries> queries() {
        return Optional.of(
                new SessionQueries(
                        "SELECT @@SPID, @@SERVERNAME",
                        Optional.of(
                                "SELECT CASE WHEN R.session_id IS NULL THEN 'idle' ELSE 'busy' END FROM sys.dm_exec_sessions S"
                                        + " LEFT JOIN sys.dm_exec_requests R ON R.session_id = S.session_id WHERE S.session_id = ?"),
                        List.of(
                                "SELECT CONCAT('session ', B.session_id, ', login ', B.login_name, ' from ',"
                                        + " COALESCE(B.host_name, 'unknown'), ', program ', COALESCE(B.program_name, 'unknown'),"
                                        + " ', ', B.status, ', last statement begun ',"
                                        + " DATEDIFF(SECOND, B.last_request_start_time, SYSDATETIME()), ' s ago')"
                                        + " FROM sys.dm_exec_requests W INNER JOIN sys.dm_exec_sessions B"
                                        + " ON B.session_id = W.blocking_session_id WHERE W.session_id = ?",
                                "SELECT CONCAT('session ', W.blocking_session_id, ', of which this login may not see more')"
                                        + " FROM sys.dm_exec_requests W WHERE W.blocking_session_id <> 0 AND W.session_id = ?")));
    }

    @Override
    public boolean cutShort(SQLException error) {
        return CANCELLED.equals(error.getSQLState()) || SessionRules.super.cutShort(error);
    }

    @Override
    public boolean readOnlyServer(SQLException error) {
        return error.getErrorCode() == READ_ONLY_DATABASE || SessionRules.super.readOnlyServer(error);
    }

    @Override
    public boolean tooManyConnections(SQLException error) {
        return error.getErrorCode() == NO_MORE_CONNECTIONS;
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
        return LOST.contains(error.getErrorCode())
                || String.valueOf(error.getSQLState()).startsWith("08");
    }

    @Override
    public boolean wrongCredentials(SQLException error) {
        return error.getErrorCode() == LOGIN_FAILED || SessionRules.super.wrongCredentials(error);
    }

    /** The driver encrypts by itself from version 10.2 on, and then verifies the certificate; the url may have been written for an older one. */
    @Override
    public String trustAdvice() {
        return "This driver encrypts unless the url says otherwise; drivers before 10.2 did not. Add to the url in that section of deployment.toml"
                + " trustStore=FILE;trustStorePassword=PASSWORD with a store that holds the certificate, or, in a network that you trust,"
                + " trustServerCertificate=true (encrypted, not verified) or encrypt=false (as older drivers); then run the same command again.";
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

    @Override
    public Optional<String> whereabouts() {
        return Optional.of("SELECT @@SERVERNAME, DB_NAME(), SCHEMA_NAME(), USER_NAME()");
    }
}
