package org.apimmigrate.core.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Optional;
import javax.sql.DataSource;

/** How sessions of one DBMS behave. */
public interface SessionRules {

    /** A query that a reading session runs once, when it is opened; empty where none is needed. */
    default Optional<String> beforeReading() {
        return Optional.empty();
    }

    /**
     * Runs once in every session of this tool, when it is opened, outside of a transaction: waiting for locks is bounded, and no time limit
     * of the server's ends a session for being idle or a statement for being long. What is set ends with the session.
     *
     * @param lockTimeoutSeconds how long a statement waits for a lock that another session holds
     */
    default void opened(Connection connection, int lockTimeoutSeconds) throws SQLException {}

    /** How a session is seen from another one; empty where it cannot be. */
    default Optional<SessionQueries> queries() {
        return Optional.empty();
    }

    /**
     * Do sessions share what is behind them, as behind a pooler that gives a server's session away after each transaction? Locks and
     * settings of a session mean nothing there. Leaves nothing behind.
     *
     * @param fresh gives a new connection in autocommit at each call, in which nothing has been set
     */
    default boolean sharedByTransaction(DataSource fresh) throws SQLException {
        return false;
    }

    /** Makes the session refuse writes as far as the DBMS can. */
    void readOnly(Connection connection) throws SQLException;

    /** Bounded waiting for locks and statements in a session that writes. */
    void writable(Connection connection, int lockTimeoutSeconds) throws SQLException;

    /** Prepares a statement's fetch so that rows stream; returns the fetch size to set. */
    int fetchSize();

    /** Does this error mean "busy, try again": deadlock, lock time-out, serialization failure? Nothing else does. */
    boolean busy(SQLException error);

    /** Does this error mean that the connection is gone, so that the outcome has to be looked up? */
    boolean connectionLost(SQLException error);

    /** Does this error mean that the server takes no further connection? */
    default boolean tooManyConnections(SQLException error) {
        return false;
    }

    /** Does this error mean that a time limit of the server's, or a person, ended the statement? */
    default boolean cutShort(SQLException error) {
        return error instanceof SQLTimeoutException;
    }

    /** Does this error mean that server, database or session takes no writes? */
    default boolean readOnlyServer(SQLException error) {
        return "25006".equals(error.getSQLState());
    }

    /** Does this error mean that a text is not in the character set that the database is declared to have? */
    default boolean textUnreadable(SQLException error) {
        return false;
    }

    /** Does this error mean that a value is larger than what the server takes in one message? */
    default boolean valueTooLarge(SQLException error) {
        return false;
    }

    /**
     * What the surroundings did, by the first error of the chain that says so; empty for a statement that the DBMS refuses for what it is.
     * A driver may hide what the server said behind an error of its own.
     */
    default Optional<Trouble> trouble(SQLException error) {
        for (SQLException each : ErrorChain.of(error)) {
            Optional<Trouble> found = troubleOf(each);
            if (found.isPresent()) {
                return found;
            }
        }
        return ErrorChain.of(error).stream().anyMatch(ErrorChain::saysConnection)
                ? Optional.of(Trouble.CONNECTION_LOST)
                : Optional.empty();
    }

    private Optional<Trouble> troubleOf(SQLException error) {
        if (tooManyConnections(error)) {
            return Optional.of(Trouble.TOO_MANY_CONNECTIONS);
        }
        if (valueTooLarge(error)) {
            return Optional.of(Trouble.VALUE_TOO_LARGE);
        }
        if (connectionLost(error)) {
            return Optional.of(Trouble.CONNECTION_LOST);
        }
        if (busy(error)) {
            return Optional.of(Trouble.BUSY);
        }
        if (cutShort(error)) {
            return Optional.of(Trouble.CUT_SHORT);
        }
        if (readOnlyServer(error)) {
            return Optional.of(Trouble.READ_ONLY);
        }
        if (privilegeMissing(error)) {
            return Optional.of(Trouble.PRIVILEGE_MISSING);
        }
        if (spaceExhausted(error)) {
            return Optional.of(Trouble.SPACE_EXHAUSTED);
        }
        return textUnreadable(error) ? Optional.of(Trouble.TEXT_UNREADABLE) : Optional.empty();
    }

    /**
     * Does this error mean that a table is not as a statement of this tool needs it: a table or column is missing, a value has another type,
     * a rule refuses a row? SQL class 21, 22, 23 or 42, which all six know, or the DBMS's own word for a missing column.
     */
    default boolean tableChanged(SQLException error) {
        String state = error.getSQLState();
        return tableMissing(error) || (state != null && state.matches("(21|22|23|42).*"));
    }

    /** Does this error mean that user or password is wrong? */
    default boolean wrongCredentials(SQLException error) {
        return error.getSQLState() != null && error.getSQLState().startsWith("28");
    }

    /** What to do where the certificate of the server is not trusted: one or more sentences for operators. */
    default String trustAdvice() {
        return "Let Java trust the certificate: name a trust store that holds it, or its issuer, in the url, as the driver's manual says; then run"
                + " the same command again.";
    }

    /** Does this error mean that the server answers but has no such database? */
    default boolean databaseMissing(SQLException error) {
        return "3D000".equals(error.getSQLState());
    }

    /** Does this error mean that there is no such table? */
    default boolean tableMissing(SQLException error) {
        String state = error.getSQLState();
        return state != null && (state.equals("42P01") || state.matches("42S0[234]"));
    }

    /** Does this error mean that the user lacks a right? */
    default boolean privilegeMissing(SQLException error) {
        return "42501".equals(error.getSQLState());
    }

    /** Does this error mean that disk or table space is full? */
    default boolean spaceExhausted(SQLException error) {
        return error.getSQLState() != null && error.getSQLState().startsWith("53") && !tooManyConnections(error);
    }

    /**
     * Do both sessions, which are open and of this DBMS, work on the same tables of the same server, by whatever name they came to it?
     * Only a proof counts: false where it cannot be determined. Nothing is left behind.
     */
    default boolean sameTables(Connection one, Connection other) throws SQLException {
        return false;
    }

    /**
     * A query for where this session is: server, database, schema and user as the server names them, one row of four texts; NULL for what
     * the DBMS does not have or does not give. Empty where it cannot be asked.
     */
    default Optional<String> whereabouts() {
        return Optional.empty();
    }

    /**
     * A query for the sessions of others on this database: who they are, and 1 where they hold the connections of a server or have written
     * in a transaction that is not ended, else 0. Empty where there is no way to know.
     */
    default Optional<String> otherSessions() {
        return Optional.empty();
    }

    /** A statement that makes what was committed survive the end of this process, where a commit alone does not. */
    default Optional<String> settle() {
        return Optional.empty();
    }
}
