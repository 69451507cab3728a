package org.apimmigrate.core.database.postgresql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.apimmigrate.core.database.Answer;
import org.apimmigrate.core.database.SessionQueries;
import org.apimmigrate.core.database.SessionRules;

/** Sessions of PostgreSQL. SQLStates as in its manual, appendix A. */
final class PostgreSqlSessionRules implements SessionRules {

    /** serialization failure, deadlock, lock not available, statement cancelled by a time-out of ours. */
    private static final Set<String> BUSY = Set.of("40001", "40P01", "55P03");

    /** admin shutdown, crash shutdown, cannot connect now, database dropped, idle session closed, idle in transaction, transaction too long. */
    private static final Set<String> LOST = Set.of("57P01", "57P02", "57P03", "57P04", "57P05", "25P03", "25P04");

    /** data that the driver cannot decode, not in the repertoire, not translatable. */
    private static final Set<String> UNREADABLE = Set.of("22000", "22021", "22P05");

    private static final String TOO_MANY_CONNECTIONS = "53300";
    private static final String QUERY_CANCELED = "57014";

    /** How often each of two sessions says which process serves it. A pooler that hands processes out in turn is found by the second time. */
    private static final int LOOKS = 3;

    private static final int FETCH_SIZE = 2000;

    @Override
    public void readOnly(Connection connection) throws SQLException {
        connection.setReadOnly(true);
    }

    /**
     * Whatever the text of a value depends on. And a statement that would not reach every row of a table fails instead: with row security off
     * a table that does not show all its rows refuses to be read at all.
     */
    private static final String SAME_VALUES = "SELECT set_config('TimeZone', 'UTC', false),"
            + " set_config('DateStyle', 'ISO, MDY', false), set_config('IntervalStyle', 'postgres', false),"
            + " set_config('extra_float_digits', '3', false), set_config('bytea_output', 'hex', false),"
            + " set_config('lc_monetary', 'C', false), set_config('xmloption', 'content', false),"
            + " set_config('row_security', 'off', false)";

    /**
     * A plan that is kept for any values compares each row with each value of a long IN list; one that is made for the values looks them
     * up by hash, or in the index. Servers before 12 do not know the setting.
     */
    @Override
    public Optional<String> beforeReading() {
        return Optional.of(
                "SELECT SET_CONFIG(NAME, 'force_custom_plan', FALSE) FROM PG_SETTINGS WHERE NAME = 'plan_cache_mode'");
    }

    /** Any user may set these for a session. Servers differ in which of them they know, and a pooler may pass none of them on. */
    @Override
    public void opened(Connection connection, int lockTimeoutSeconds) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT SET_CONFIG(NAME, CASE NAME WHEN 'lock_timeout' THEN ? ELSE '0' END, FALSE) FROM PG_SETTINGS"
                        + " WHERE NAME IN ('lock_timeout', 'statement_timeout', 'transaction_timeout',"
                        + " 'idle_in_transaction_session_timeout', 'idle_session_timeout')")) {
            statement.setString(1, lockTimeoutSeconds + "s");
            statement.execute();
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(SAME_VALUES);
        }
    }

    /** All that a writing session needs was set when it was opened. */
    @Override
    public void writable(Connection connection, int lockTimeoutSeconds) {}

    /** The driver streams by cursor when a fetch size is set and autocommit is off. */
    @Override
    public int fetchSize() {
        return FETCH_SIZE;
    }

    @Override
    public boolean busy(SQLException error) {
        return BUSY.contains(String.valueOf(error.getSQLState()));
    }

    @Override
    public boolean connectionLost(SQLException error) {
        String state = String.valueOf(error.getSQLState());
        return state.startsWith("08") || LOST.contains(state);
    }

    @Override
    public boolean tooManyConnections(SQLException error) {
        return TOO_MANY_CONNECTIONS.equals(error.getSQLState());
    }

    @Override
    public boolean cutShort(SQLException error) {
        return QUERY_CANCELED.equals(error.getSQLState()) || SessionRules.super.cutShort(error);
    }

    @Override
    public boolean textUnreadable(SQLException error) {
        return UNREADABLE.contains(String.valueOf(error.getSQLState()));
    }

    /** What a session that may not see all of another's particulars gets is NULL. */
    @Override
    public Optional<SessionQueries> queries() {
        return Optional.of(new SessionQueries(
                "SELECT PG_BACKEND_PID(), CAST(PG_POSTMASTER_START_TIME() AS VARCHAR)",
                Optional.of("SELECT CASE WHEN COUNT(*) = 0 THEN 'gone'"
                        + " WHEN MAX(STATE) IN ('active', 'fastpath function call') THEN 'busy'"
                        + " WHEN MAX(STATE) LIKE 'idle%' THEN 'idle' END FROM PG_STAT_ACTIVITY WHERE PID = ?"),
                List.of("SELECT 'process ' || B.PID || ', user ' || COALESCE(A.USENAME, 'unknown') || ' from '"
                        + " || COALESCE(HOST(A.CLIENT_ADDR), 'this server or unknown') || ', program '"
                        + " || COALESCE(NULLIF(A.APPLICATION_NAME, ''), 'unknown') || ', state '"
                        + " || COALESCE(A.STATE, 'not visible') || COALESCE(', last statement begun '"
                        + " || CAST(EXTRACT(EPOCH FROM CLOCK_TIMESTAMP() - A.QUERY_START) AS BIGINT) || ' s ago', '')"
                        + " FROM UNNEST(PG_BLOCKING_PIDS(CAST(? AS INTEGER))) B(PID)"
                        + " LEFT JOIN PG_STAT_ACTIVITY A ON A.PID = B.PID")));
    }

    /** A process of the server serves one session only, unless somebody in between gives it away after each transaction. */
    @Override
    public boolean sharedByTransaction(DataSource fresh) throws SQLException {
        Set<String> first = new HashSet<>();
        Set<String> second = new HashSet<>();
        try (Connection one = fresh.getConnection();
                Connection other = fresh.getConnection()) {
            for (int look = 0; look < LOOKS; look++) {
                first.add(Answer.of(one, "SELECT PG_BACKEND_PID()"));
            }
            for (int look = 0; look < LOOKS; look++) {
                second.add(Answer.of(other, "SELECT PG_BACKEND_PID()"));
            }
        }
        return first.size() > 1 || second.size() > 1 || first.equals(second);
    }

    /** An advisory lock is one of the database: what one session has taken for a moment, the other cannot take there. */
    @Override
    public boolean sameTables(Connection one, Connection other) throws SQLException {
        String schema = Answer.of(one, "SELECT current_schema()");
        if (schema == null || !schema.equals(Answer.of(other, "SELECT current_schema()"))) {
            return false;
        }
        int key = ThreadLocalRandom.current().nextInt();
        String lock = "(1634757996, " + key + ")";
        Answer.of(one, "SELECT pg_advisory_lock" + lock);
        try {
            boolean free = "t".equals(Answer.of(other, "SELECT pg_try_advisory_lock" + lock));
            if (free) {
                Answer.of(other, "SELECT pg_advisory_unlock" + lock);
            }
            return !free;
        } finally {
            Answer.of(one, "SELECT pg_advisory_unlock" + lock);
        }
    }

    /** This tool's own sessions are known by the application name that it gives them. */
    @Override
    public Optional<String> otherSessions() {
        return Optional.of(
                "SELECT COUNT(*) || ' by ' || USENAME || ' from ' || COALESCE(HOST(CLIENT_ADDR), 'this machine')"
                        + " || ', application ' || COALESCE(NULLIF(APPLICATION_NAME, ''), 'unknown')"
                        // a pool may hold one session only, which its driver names
                        + ", CASE WHEN COUNT(*) > 1 OR COUNT(BACKEND_XID) > 0 OR APPLICATION_NAME LIKE '%JDBC%' THEN 1 ELSE 0 END"
                        + " FROM PG_STAT_ACTIVITY WHERE DATNAME = CURRENT_DATABASE() AND PID <> PG_BACKEND_PID()"
                        + " AND CLIENT_PORT IS NOT NULL AND APPLICATION_NAME <> 'apim-migrate'"
                        + " GROUP BY USENAME, CLIENT_ADDR, APPLICATION_NAME ORDER BY 1");
    }

    /** No address over a local socket. */
    @Override
    public Optional<String> whereabouts() {
        return Optional.of(
                "SELECT HOST(INET_SERVER_ADDR()) || ':' || INET_SERVER_PORT(), CURRENT_DATABASE()::TEXT, CURRENT_SCHEMA()::TEXT, CURRENT_USER::TEXT");
    }
}
