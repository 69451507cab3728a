package org.apimmigrate.core.database.mysql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apimmigrate.core.database.Answer;
import org.apimmigrate.core.database.SessionQueries;
import org.apimmigrate.core.database.SessionRules;

/** Sessions of MySQL and MariaDB. Codes as in the servers' error reference. */
final class MySqlSessionRules implements SessionRules {

    private static final int LOCK_WAIT_TIMEOUT = 1205;
    private static final int DEADLOCK = 1213;
    private static final int UNKNOWN_DATABASE = 1049;
    private static final int ACCESS_DENIED = 1045;
    private static final int DISK_FULL = 1021;
    private static final int TABLE_FULL = 1114;

    /** Denied on a database, a table, a column, a routine; a global right is missing. */
    private static final Set<Integer> DENIED = Set.of(1044, 1142, 1143, 1370, 1227);

    /** A session variable that only administrators may set; MySQL before 8.0.13 and MariaDB do not know this one. */
    private static final int ACCESS_DENIED_SPECIFIC = 1227;

    /** No connection, no memory for one, the user's share used up, in all or in an hour. */
    private static final Set<Integer> TOO_MANY = Set.of(1040, 1041, 1203, 1226);

    /**
     * Server shuts down, connection killed, aborted, network errors of the server's side, new abort, gone away, lost during a query, killed,
     * idle for too long.
     */
    private static final Set<Integer> LOST =
            Set.of(1053, 1927, 1152, 1158, 1159, 1160, 1161, 1184, 2006, 2013, 3169, 4031);

    /** Interrupted, MariaDB's limit of time, MySQL's. */
    private static final Set<Integer> CUT_SHORT = Set.of(1317, 1969, 3024);

    /** In read-only mode, in a read-only transaction. */
    private static final int OPTION_PREVENTS = 1290;

    private static final int READ_ONLY_MODE = 1836;
    private static final int PACKET_TOO_LARGE = 1153;
    private static final int UNKNOWN_COLUMN = 1054;

    /** Time limits of the server's that end an idle session; what any user may set, and the longest that all servers take. */
    private static final String SESSION_SECONDS = "28800";

    private static final Map<String, String> TIME_LIMITS = Map.of(
            "wait_timeout", SESSION_SECONDS,
            "interactive_timeout", SESSION_SECONDS,
            // how long the server waits for this tool to take rows: a check may think about a row
            "net_write_timeout", "3600",
            "net_read_timeout", "3600",
            "idle_transaction_timeout", "0",
            "idle_readonly_transaction_timeout", "0",
            "idle_write_transaction_timeout", "0",
            "max_statement_time", "0",
            "max_execution_time", "0");

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

    /** The drivers do not agree on what setReadOnly does; the server's own word is what counts. */
    @Override
    public void readOnly(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION TRANSACTION READ ONLY");
        }
    }

    /** All that a writing session needs was set when it was opened. */
    @Override
    public void writable(Connection connection, int lockTimeoutSeconds) {}

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

    /** MySQL and MariaDB, old and new, do not know the same settings: only those that this server has are set. */
    @Override
    public void opened(Connection connection, int lockTimeoutSeconds) throws SQLException {
        Map<String, String> wanted = new TreeMap<>(TIME_LIMITS);
        wanted.put("innodb_lock_wait_timeout", String.valueOf(lockTimeoutSeconds));
        wanted.put("lock_wait_timeout", String.valueOf(lockTimeoutSeconds));
        List<String> known = new ArrayList<>();
        String names = wanted.keySet().stream().collect(Collectors.joining("', '", "('", "')"));
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW SESSION VARIABLES WHERE VARIABLE_NAME IN " + names)) {
            while (rows.next()) {
                known.add(rows.getString(1).toLowerCase(Locale.ROOT));
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(SAME_VALUES);
            allowTablesWithoutKey(statement);
            if (known.isEmpty()) {
                return;
            }
            statement.execute(known.stream()
                    .map(name -> "SESSION " + name + " = " + wanted.get(name))
                    .collect(Collectors.joining(", ", "SET ", "")));
        }
    }

    /**
     * A user sees its own sessions without further rights. Who holds a lock is seen in full on MySQL; on MariaDB row locks need the right
     * PROCESS, and locks of tables are not shown, so that the sessions on the same database that it may see are what can be named.
     */
    @Override
    public Optional<SessionQueries> queries() {
        String session = "CONCAT('process ', P.ID, ', user ', P.USER, ' from ', SUBSTRING_INDEX(P.HOST, ':', 1),"
                + " ', command ', P.COMMAND, ', for ', P.TIME, ' s')";
        String attributes = "COALESCE((SELECT MAX(A.ATTR_VALUE) FROM performance_schema.session_connect_attrs A"
                + " WHERE A.PROCESSLIST_ID = P.ID AND A.ATTR_NAME IN ('program_name', '_client_name')), 'unknown')";
        String full = "CONCAT(" + session + ", ', program ', " + attributes + ")";
        return Optional.of(new SessionQueries(
                "SELECT CONNECTION_ID(), CONCAT(@@hostname, ':', @@port)",
                Optional.of("SELECT CASE WHEN COUNT(*) = 0 THEN 'gone' WHEN MAX(COMMAND) = 'Sleep' THEN 'idle'"
                        + " WHEN MAX(STATE) LIKE 'Waiting for%lock' THEN 'waits' ELSE 'busy' END"
                        + " FROM INFORMATION_SCHEMA.PROCESSLIST WHERE ID = ?"),
                List.of(
                        // MySQL: locks of tables
                        "SELECT DISTINCT " + full + " FROM performance_schema.metadata_locks W"
                                + " INNER JOIN performance_schema.threads T ON T.THREAD_ID = W.OWNER_THREAD_ID"
                                + " INNER JOIN performance_schema.metadata_locks G ON G.OBJECT_TYPE = W.OBJECT_TYPE"
                                + " AND G.OBJECT_SCHEMA = W.OBJECT_SCHEMA AND G.OBJECT_NAME = W.OBJECT_NAME"
                                + " AND G.LOCK_STATUS = 'GRANTED' AND G.OWNER_THREAD_ID <> W.OWNER_THREAD_ID"
                                + " INNER JOIN performance_schema.threads O ON O.THREAD_ID = G.OWNER_THREAD_ID"
                                + " INNER JOIN INFORMATION_SCHEMA.PROCESSLIST P ON P.ID = O.PROCESSLIST_ID"
                                + " WHERE W.LOCK_STATUS = 'PENDING' AND T.PROCESSLIST_ID = ?",
                        // MySQL 8: locks of rows
                        "SELECT DISTINCT " + full + " FROM performance_schema.data_lock_waits W"
                                + " INNER JOIN performance_schema.threads T ON T.THREAD_ID = W.REQUESTING_THREAD_ID"
                                + " INNER JOIN performance_schema.threads O ON O.THREAD_ID = W.BLOCKING_THREAD_ID"
                                + " INNER JOIN INFORMATION_SCHEMA.PROCESSLIST P ON P.ID = O.PROCESSLIST_ID"
                                + " WHERE T.PROCESSLIST_ID = ?",
                        // MariaDB, MySQL 5.7: locks of rows
                        "SELECT DISTINCT " + session + " FROM INFORMATION_SCHEMA.INNODB_LOCK_WAITS W"
                                + " INNER JOIN INFORMATION_SCHEMA.INNODB_TRX R ON R.TRX_ID = W.REQUESTING_TRX_ID"
                                + " INNER JOIN INFORMATION_SCHEMA.INNODB_TRX B ON B.TRX_ID = W.BLOCKING_TRX_ID"
                                + " INNER JOIN INFORMATION_SCHEMA.PROCESSLIST P ON P.ID = B.TRX_MYSQL_THREAD_ID"
                                + " WHERE R.TRX_MYSQL_THREAD_ID = ?"),
                Optional.of("SELECT P.ID, " + session + " FROM INFORMATION_SCHEMA.PROCESSLIST W"
                        + " INNER JOIN INFORMATION_SCHEMA.PROCESSLIST P ON P.DB = W.DB AND P.ID <> W.ID"
                        + " AND P.ID <> CONNECTION_ID() AND COALESCE(P.STATE, '') NOT LIKE 'Waiting for%lock'"
                        + " WHERE W.ID = ? ORDER BY P.ID")));
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
        return LOST.contains(error.getErrorCode())
                || String.valueOf(error.getSQLState()).startsWith("08");
    }

    @Override
    public boolean tooManyConnections(SQLException error) {
        return TOO_MANY.contains(error.getErrorCode());
    }

    @Override
    public boolean cutShort(SQLException error) {
        return CUT_SHORT.contains(error.getErrorCode()) || SessionRules.super.cutShort(error);
    }

    /** One code stands for every option that prevents a statement. */
    @Override
    public boolean readOnlyServer(SQLException error) {
        return error.getErrorCode() == READ_ONLY_MODE
                || (error.getErrorCode() == OPTION_PREVENTS
                        && String.valueOf(error.getMessage()).matches("(?s).*read[-_]only.*"))
                || SessionRules.super.readOnlyServer(error);
    }

    /** The server says it by code, the driver by words, before it sends anything. */
    @Override
    public boolean valueTooLarge(SQLException error) {
        return error.getErrorCode() == PACKET_TOO_LARGE
                || String.valueOf(error.getMessage()).contains("max_allowed_packet");
    }

    @Override
    public boolean tableChanged(SQLException error) {
        return error.getErrorCode() == UNKNOWN_COLUMN || SessionRules.super.tableChanged(error);
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

    /** A schema is a database here. */
    @Override
    public Optional<String> whereabouts() {
        return Optional.of("SELECT CONCAT(@@hostname, ':', @@port), DATABASE(), NULL, CURRENT_USER()");
    }
}
