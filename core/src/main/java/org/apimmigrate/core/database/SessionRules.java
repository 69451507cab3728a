package org.apimmigrate.core.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** How sessions of one DBMS behave. */
public interface SessionRules {

    /** A query that a reading session runs once, when it is opened; empty where none is needed. */
    default Optional<String> beforeReading() {
        return Optional.empty();
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

    /** Does this error mean that user or password is wrong? */
    default boolean wrongCredentials(SQLException error) {
        return error.getSQLState() != null && error.getSQLState().startsWith("28");
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
        return error.getSQLState() != null && error.getSQLState().startsWith("53");
    }

    /**
     * Do both sessions, which are open and of this DBMS, work on the same tables of the same server, by whatever name they came to it?
     * Only a proof counts: false where it cannot be told. Nothing is left behind.
     */
    default boolean sameTables(Connection one, Connection other) throws SQLException {
        return false;
    }

    /**
     * A query for the sessions of others on this database: who they are, and 1 where they hold the connections of a server or have written
     * in a transaction that is not ended, else 0. Empty where there is no way to tell.
     */
    default Optional<String> otherSessions() {
        return Optional.empty();
    }

    /** A statement that makes what was committed survive the end of this process, where a commit alone does not. */
    default Optional<String> settle() {
        return Optional.empty();
    }
}
