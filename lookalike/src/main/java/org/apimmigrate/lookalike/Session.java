package org.apimmigrate.lookalike;

import java.sql.SQLException;

/** One connection as the DBMS sees it: its transaction, its locks, its settings. Not thread-safe, as a connection is not. */
public interface Session {

    /**
     * The statement is about to be executed.
     *
     * @throws SQLException the error that the DBMS gives for the statement in this session
     */
    void check(Sql sql) throws SQLException;

    /** The statement as the engine takes it. */
    String translate(Sql sql) throws SQLException;

    /** The statement has succeeded. */
    void succeeded(Sql sql) throws SQLException;

    /**
     * The statement has failed, in the engine or before it.
     *
     * @param error as the DBMS gives it
     */
    default void failed(Sql sql, SQLException error) throws SQLException {}

    /** Commit or rollback. */
    void transactionEnded() throws SQLException;

    /**
     * The connection is to be closed.
     *
     * @throws SQLException where the driver refuses to close it
     */
    void closed() throws SQLException;

    /** The connection is cut, whatever it is at. */
    default void aborted() throws SQLException {
        closed();
    }
}
