package org.apimmigrate.lookalike;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Which number and state the DBMS gives for an error of the engine. */
public final class ErrorTable {

    private record Error(int number, String state) {}

    private final Map<Integer, Error> errors = new HashMap<>();

    /** @param ofEngine numbers of the engine that mean the same */
    public ErrorTable with(int number, String state, int... ofEngine) {
        for (int code : ofEngine) {
            errors.put(code, new Error(number, state));
        }
        return this;
    }

    /** The same error, with what the DBMS says of it; unchanged where the table does not know it. */
    public SQLException translate(SQLException ofEngine) {
        Error error = errors.get(ofEngine.getErrorCode());
        if (error == null) {
            return ofEngine;
        }
        return new SQLException(ofEngine.getMessage(), error.state(), error.number(), ofEngine);
    }
}
