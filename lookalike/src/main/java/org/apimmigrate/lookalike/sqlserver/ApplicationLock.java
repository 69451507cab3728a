package org.apimmigrate.lookalike.sqlserver;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.apimmigrate.lookalike.EngineDatabase;
import org.jspecify.annotations.Nullable;

/**
 * {@code sp_getapplock} with no wait, for one resource. A lock that the transaction owns needs a transaction, and ends with it; one that
 * the session owns ends with the session or with {@code sp_releaseapplock}. Source: the manual's page sp_getapplock (Transact-SQL).
 */
final class ApplicationLock {

    /** What the procedure returns. */
    static final int GRANTED = 0;

    static final int TIMED_OUT = -1;
    static final int INVALID_CALL = -999;

    private static final int LOCKED = 50200;

    private final EngineDatabase database;
    private @Nullable Connection holder;
    private boolean ofTransaction;

    ApplicationLock(EngineDatabase database) {
        this.database = database;
    }

    int take(boolean forTransaction, boolean inTransaction) throws SQLException {
        if (forTransaction && !inTransaction) {
            return INVALID_CALL;
        }
        if (holder != null) {
            return GRANTED;
        }
        holder = locked();
        ofTransaction = forTransaction;
        return holder == null ? TIMED_OUT : GRANTED;
    }

    /** As APPLOCK_TEST says it: could this session be granted the lock? */
    boolean isFree() throws SQLException {
        if (holder != null) {
            return true;
        }
        try (Connection probe = locked()) {
            return probe != null;
        }
    }

    /** A connection of its own that has the lock until it is closed; null where another one has it. */
    private @Nullable Connection locked() throws SQLException {
        Connection connection = database.connect();
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET LOCK_TIMEOUT 1");
            statement.executeQuery("SELECT ID FROM " + EngineDatabase.OWN_SCHEMA + ".LOCK FOR UPDATE");
            return connection;
        } catch (SQLException e) {
            connection.close();
            if (e.getErrorCode() == LOCKED) {
                return null;
            }
            throw e;
        }
    }

    /** As APPLOCK_MODE says it. */
    boolean isHeld(boolean byTransaction) {
        return holder != null && ofTransaction == byTransaction;
    }

    boolean release(boolean byTransaction) throws SQLException {
        if (!isHeld(byTransaction)) {
            return false;
        }
        sessionEnded();
        return true;
    }

    void transactionEnded() throws SQLException {
        if (ofTransaction) {
            sessionEnded();
        }
    }

    void sessionEnded() throws SQLException {
        Connection connection = holder;
        holder = null;
        if (connection != null) {
            connection.close();
        }
    }
}
