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

    /** Commit or rollback. */
    void transactionEnded() throws SQLException;

    /** The connection is closed. */
    void closed() throws SQLException;
}
