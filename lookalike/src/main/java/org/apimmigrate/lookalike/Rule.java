package org.apimmigrate.lookalike;

import java.sql.SQLException;

/**
 * Something that the DBMS refuses and the engine does not.
 *
 * @param <S> what the rule has to know of the session
 */
public interface Rule<S extends Session> {

    /** The page of the vendor's manual that the rule comes from. */
    String source();

    /** @throws SQLException the error that the DBMS gives */
    void check(Sql sql, S session) throws SQLException;
}
