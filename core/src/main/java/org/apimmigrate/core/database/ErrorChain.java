package org.apimmigrate.core.database;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;

/** The errors behind an error: what followed it, and what caused it. */
final class ErrorChain {

    /** Longer chains are not read: some drivers chain one error for each row of a batch. */
    private static final int LONGEST = 20;

    private ErrorChain() {}

    /** The error itself comes first. */
    static List<SQLException> of(SQLException error) {
        List<SQLException> chain = new ArrayList<>();
        add(error, chain);
        return chain;
    }

    /** Does its class, or the pool, say that there is no connection, whatever the DBMS calls that? */
    static boolean saysConnection(SQLException error) {
        return error instanceof SQLNonTransientConnectionException
                || error instanceof SQLTransientConnectionException
                || error instanceof SQLRecoverableException
                || (error.getSQLState() == null && "Connection is closed".equals(error.getMessage()));
    }

    private static void add(SQLException error, List<SQLException> chain) {
        if (chain.size() == LONGEST || chain.contains(error)) {
            return;
        }
        chain.add(error);
        if (error.getNextException() != null) {
            add(error.getNextException(), chain);
        }
        Throwable cause = error.getCause();
        for (int depth = 0; cause != null && depth < LONGEST; depth++) {
            if (cause instanceof SQLException sql) {
                add(sql, chain);
                return;
            }
            cause = cause.getCause();
        }
    }
}
