package org.apimmigrate.core.database.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.apimmigrate.core.database.Answer;
import org.apimmigrate.core.database.SessionRules;

/** Sessions of PostgreSQL. SQLStates as in its manual, appendix A. */
final class PostgreSqlSessionRules implements SessionRules {

    /** serialization failure, deadlock, lock not available, statement cancelled by a time-out of ours. */
    private static final Set<String> BUSY = Set.of("40001", "40P01", "55P03");

    /** admin shutdown, crash shutdown, cannot connect now, idle session closed. */
    private static final Set<String> LOST = Set.of("57P01", "57P02", "57P03", "57P05");

    private static final int FETCH_SIZE = 2000;

    @Override
    public void readOnly(Connection connection) throws SQLException {
        connection.setReadOnly(true);
    }

    /** Whatever the text of a value depends on. And a statement that would not reach every row of a table fails instead. */
    private static final String SAME_VALUES = "SELECT set_config('TimeZone', 'UTC', false),"
            + " set_config('DateStyle', 'ISO, MDY', false), set_config('IntervalStyle', 'postgres', false),"
            + " set_config('extra_float_digits', '3', false), set_config('bytea_output', 'hex', false),"
            + " set_config('lc_monetary', 'C', false), set_config('xmloption', 'content', false),"
            + " set_config('row_security', 'off', false)";

    /**
     * A plan that is kept for any values compares each row with each value of a long IN list; one that is made for the values looks them
     * up by hash, or in the index. Servers before 12 do not know the setting. With row security off a table that does not show all its rows
     * refuses to be read at all.
     */
    @Override
    public Optional<String> beforeReading() {
        return Optional.of(
                SAME_VALUES
                        + ", (SELECT set_config(name, 'force_custom_plan', false) FROM pg_settings WHERE name = 'plan_cache_mode')");
    }

    @Override
    public void writable(Connection connection, int lockTimeoutSeconds) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // for the session, so that a rolled back transaction does not take it away
            statement.execute("SET SESSION lock_timeout = '" + lockTimeoutSeconds + "s'");
            statement.execute(SAME_VALUES);
        }
        if (!connection.getAutoCommit()) {
            connection.commit();
        }
    }

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
}
