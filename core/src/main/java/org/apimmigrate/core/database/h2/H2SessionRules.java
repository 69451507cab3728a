package org.apimmigrate.core.database.h2;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.apimmigrate.core.database.Answer;
import org.apimmigrate.core.database.SessionQueries;
import org.apimmigrate.core.database.SessionRules;

/** Sessions of H2 2.1. Codes as in {@code org.h2.api.ErrorCode}. */
final class H2SessionRules implements SessionRules {

    private static final int DEADLOCK = 40001;
    private static final int LOCK_TIMEOUT = 50200;
    private static final int CONCURRENT_UPDATE = 90131;
    private static final int ALREADY_OPEN = 90020;
    private static final int CONNECTION_BROKEN = 90067;
    private static final int DATABASE_CLOSED = 90098;
    private static final int OBJECT_CLOSED = 90007;
    private static final int DATABASE_NOT_FOUND = 90146;
    private static final int NOT_ENOUGH_RIGHTS = 90096;
    private static final int ADMIN_RIGHTS_REQUIRED = 90040;
    private static final int STATEMENT_CANCELED = 57014;
    private static final int DATABASE_IS_READ_ONLY = 90097;
    private static final int FETCH_SIZE = 1000;

    /** H2 has no session that refuses writes; the reading side of this tool offers no way to write. */
    @Override
    public void readOnly(Connection connection) throws SQLException {
        connection.setReadOnly(true);
    }

    @Override
    public void writable(Connection connection, int lockTimeoutSeconds) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCK_TIMEOUT " + lockTimeoutSeconds * 1000L);
        }
    }

    @Override
    public void opened(Connection connection, int lockTimeoutSeconds) throws SQLException {
        writable(connection, lockTimeoutSeconds);
    }

    /** A user who is no administrator sees its own sessions only. */
    @Override
    public Optional<SessionQueries> queries() {
        return Optional.of(new SessionQueries(
                "SELECT SESSION_ID(), DATABASE_PATH()",
                Optional.of("SELECT CASE SESSION_STATE WHEN 'SLEEP' THEN 'idle' ELSE 'busy' END"
                        + " FROM INFORMATION_SCHEMA.SESSIONS WHERE SESSION_ID = ?"),
                List.of("SELECT 'session ' || B.SESSION_ID || ', user ' || B.USER_NAME || ' from '"
                        + " || COALESCE(B.CLIENT_ADDR, 'this process') || ', state ' || B.SESSION_STATE"
                        + " || COALESCE(', statement begun ' || DATEDIFF(SECOND, B.EXECUTING_STATEMENT_START,"
                        + " CURRENT_TIMESTAMP) || ' s ago', '')"
                        + " FROM INFORMATION_SCHEMA.SESSIONS W INNER JOIN INFORMATION_SCHEMA.SESSIONS B"
                        + " ON B.SESSION_ID = W.BLOCKER_ID WHERE W.SESSION_ID = ?")));
    }

    @Override
    public boolean cutShort(SQLException error) {
        return error.getErrorCode() == STATEMENT_CANCELED || SessionRules.super.cutShort(error);
    }

    @Override
    public boolean readOnlyServer(SQLException error) {
        return error.getErrorCode() == DATABASE_IS_READ_ONLY || SessionRules.super.readOnlyServer(error);
    }

    @Override
    public int fetchSize() {
        return FETCH_SIZE;
    }

    @Override
    public boolean busy(SQLException error) {
        int code = error.getErrorCode();
        return code == DEADLOCK || code == LOCK_TIMEOUT || code == CONCURRENT_UPDATE;
    }

    @Override
    public boolean connectionLost(SQLException error) {
        int code = error.getErrorCode();
        return code == CONNECTION_BROKEN
                || code == DATABASE_CLOSED
                || code == OBJECT_CLOSED
                || code == ALREADY_OPEN
                || (error.getSQLState() != null && error.getSQLState().startsWith("08"));
    }

    @Override
    public boolean databaseMissing(SQLException error) {
        return error.getErrorCode() == DATABASE_NOT_FOUND;
    }

    @Override
    public boolean privilegeMissing(SQLException error) {
        return error.getErrorCode() == NOT_ENOUGH_RIGHTS || error.getErrorCode() == ADMIN_RIGHTS_REQUIRED;
    }

    /** A file that this process has opened twice is one database to H2, which knows it by its real path. */
    @Override
    public boolean sameTables(Connection one, Connection other) throws SQLException {
        String path = Answer.of(one, "SELECT DATABASE_PATH()");
        return path != null
                && embedded(one)
                && embedded(other)
                && path.equals(Answer.of(other, "SELECT DATABASE_PATH()"))
                && String.valueOf(one.getSchema()).equals(other.getSchema());
    }

    private static boolean embedded(Connection connection) throws SQLException {
        return new H2UrlForm().path(connection.getMetaData().getURL()) != null;
    }

    /** H2 writes commits to its file up to half a second later; two files may be cut at different moments. */
    @Override
    public Optional<String> settle() {
        return Optional.of("CHECKPOINT SYNC");
    }

    /** Mostly the engine runs in this process and opens the files itself. */
    @Override
    public Optional<String> whereabouts() {
        return Optional.of("SELECT NULL, DATABASE_PATH(), CURRENT_SCHEMA, CURRENT_USER");
    }
}
