package org.apimmigrate.core.database.mysql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apimmigrate.core.database.Answer;
import org.apimmigrate.core.database.SessionRules;

/** Sessions of MySQL and MariaDB. Codes as in the servers' error reference. */
final class MySqlSessionRules implements SessionRules {

    private static final int LOCK_WAIT_TIMEOUT = 1205;
    private static final int DEADLOCK = 1213;
    private static final int SERVER_SHUTDOWN = 1053;
    private static final int CONNECTION_KILLED = 1927;
    private static final int UNKNOWN_DATABASE = 1049;
    private static final int ACCESS_DENIED = 1045;
    private static final int DISK_FULL = 1021;
    private static final int TABLE_FULL = 1114;

    /** Denied on a database, a table, a column, a routine; a global right is missing. */
    private static final Set<Integer> DENIED = Set.of(1044, 1142, 1143, 1370, 1227);

    /** A session variable that only administrators may set; MySQL before 8.0.13 and MariaDB do not know this one. */
    private static final int ACCESS_DENIED_SPECIFIC = 1227;

    private static final int FETCH_SIZE = 1000;

    /**
     * A TIMESTAMP is shown and taken in the zone of the session; in UTC no hour comes twice. A value that does not fit is an error and not
     * a shorter value; dates that older servers let in, and the number 0 in a numbered column, are taken as they are. The server's own
     * modes do not count: no ANSI_QUOTES, PIPES_AS_CONCAT, ONLY_FULL_GROUP_BY. Only what backslashes mean is left as it is, for Connector/J
     * asks for it once, when it connects, and writes text accordingly.
     */
    private static final String SAME_VALUES = "SET SESSION time_zone = '+00:00', SESSION sql_mode ="
            + " CONCAT('STRICT_TRANS_TABLES,NO_ENGINE_SUBSTITUTION,ALLOW_INVALID_DATES,NO_AUTO_VALUE_ON_ZERO',"
            + " IF(FIND_IN_SET('NO_BACKSLASH_ESCAPES', @@SESSION.sql_mode), ',NO_BACKSLASH_ESCAPES', ''))";

    @Override
    public Optional<String> beforeReading() {
        return Optional.of(SAME_VALUES);
    }

    /** The drivers do not agree on what setReadOnly does; the server's own word is what counts. */
    @Override
    public void readOnly(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION TRANSACTION READ ONLY");
        }
    }

    /** Waits for row and table locks are bounded. */
    @Override
    public void writable(Connection connection, int lockTimeoutSeconds) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION innodb_lock_wait_timeout = " + lockTimeoutSeconds);
            statement.execute("SET SESSION lock_wait_timeout = " + lockTimeoutSeconds);
            statement.execute(SAME_VALUES);
            allowTablesWithoutKey(statement);
        }
    }

    /**
     * 4.0.0 and 4.1.0 have tables without a primary key; a server may refuse to alter them. Who may not set this was found by
     * {@link MySqlPrivileges} if such a table is to be altered, and needs it not if none is.
     */
    private static void allowTablesWithoutKey(Statement statement) throws SQLException {
        try (ResultSet known = statement.executeQuery(MySqlPrivileges.PRIMARY_KEY_DEMANDED)) {
            if (!known.next() || !"ON".equals(known.getString(2))) {
                return;
            }
        }
        try {
            statement.execute("SET SESSION sql_require_primary_key = OFF");
        } catch (SQLException e) {
            if (e.getErrorCode() != ACCESS_DENIED_SPECIFIC) {
                throw e;
            }
        }
    }

    @Override
    public int fetchSize() {
        return FETCH_SIZE;
    }

    @Override
    public boolean busy(SQLException error) {
        return error.getErrorCode() == LOCK_WAIT_TIMEOUT || error.getErrorCode() == DEADLOCK;
    }

    @Override
    public boolean connectionLost(SQLException error) {
        int code = error.getErrorCode();
        return String.valueOf(error.getSQLState()).startsWith("08")
                || code == SERVER_SHUTDOWN
                || code == CONNECTION_KILLED;
    }

    @Override
    public boolean wrongCredentials(SQLException error) {
        return error.getErrorCode() == ACCESS_DENIED || SessionRules.super.wrongCredentials(error);
    }

    @Override
    public boolean databaseMissing(SQLException error) {
        return error.getErrorCode() == UNKNOWN_DATABASE;
    }

    @Override
    public boolean privilegeMissing(SQLException error) {
        return DENIED.contains(error.getErrorCode());
    }

    @Override
    public boolean spaceExhausted(SQLException error) {
        return error.getErrorCode() == DISK_FULL || error.getErrorCode() == TABLE_FULL;
    }

    /** A named lock is one of the server: what one session has taken for a moment, the other sees taken there. */
    @Override
    public boolean sameTables(Connection one, Connection other) throws SQLException {
        String database = Answer.of(one, "SELECT DATABASE()");
        if (database == null || !database.equals(Answer.of(other, "SELECT DATABASE()"))) {
            return false;
        }
        String lock = "('apim-migrate-" + UUID.randomUUID() + "'";
        if (!"1".equals(Answer.of(one, "SELECT GET_LOCK" + lock + ", 0)"))) {
            return false;
        }
        try {
            return Answer.of(other, "SELECT IS_USED_LOCK" + lock + ")") != null;
        } finally {
            Answer.of(one, "SELECT RELEASE_LOCK" + lock + ")");
        }
    }

    /**
     * Sessions carry no name here, but they are numbered as they come: those that were there well before this one are not this tool's.
     * A server that connected a moment ago is not seen, which is better than to take oneself for one.
     */
    @Override
    public Optional<String> otherSessions() {
        // columns of a derived table: under ONLY_FULL_GROUP_BY MySQL does not see that two expressions are the same
        return Optional.of("SELECT CONCAT(COUNT(*), ' by ', U, ' from ', H), CASE WHEN COUNT(*) > 1 THEN 1 ELSE 0 END"
                + " FROM (SELECT USER AS U, SUBSTRING_INDEX(HOST, ':', 1) AS H FROM INFORMATION_SCHEMA.PROCESSLIST"
                + " WHERE DB = DATABASE() AND ID + 64 < CONNECTION_ID()) S GROUP BY U, H ORDER BY 1");
    }
}
