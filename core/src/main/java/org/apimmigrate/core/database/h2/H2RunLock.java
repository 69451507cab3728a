package org.apimmigrate.core.database.h2;

import org.apimmigrate.core.database.RunLockRules;
import org.apimmigrate.core.sql.SqlFailure;
import org.apimmigrate.core.sql.SqlWriter;

/**
 * A row lock in a transaction that stays open. H2 keeps a second process away by its own file lock, except with AUTO_SERVER, where
 * both share one engine and this lock distinguishes them.
 */
public final class H2RunLock implements RunLockRules {

    /** {@code LOCK_TIMEOUT_1}: somebody else has the row. */
    private static final int LOCK_TIMEOUT = 50200;

    /** {@code CONCURRENT_UPDATE_1}: somebody else has just had it. */
    private static final int CONCURRENT_UPDATE = 90131;

    @Override
    public boolean needsTable() {
        return true;
    }

    @Override
    public boolean tryLock(SqlWriter session) {
        session.schema("SET LOCK_TIMEOUT 50");
        try {
            return session.number("SELECT ID FROM " + TABLE + " WHERE ID = 1 FOR UPDATE") == 1;
        } catch (SqlFailure e) {
            int code = e.error().getErrorCode();
            if (code == LOCK_TIMEOUT || code == CONCURRENT_UPDATE) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public boolean held(SqlWriter session) {
        return session.number("SELECT ID FROM " + TABLE + " WHERE ID = 1 FOR UPDATE") == 1;
    }

    @Override
    public void release(SqlWriter session) {
        // the end of the transaction does it
    }
}
