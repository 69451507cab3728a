package org.apimmigrate.core.database.db2;

import org.apimmigrate.core.database.RunLockRules;
import org.apimmigrate.core.sql.SqlFailure;
import org.apimmigrate.core.sql.SqlWriter;

/** A table lock in a transaction that stays open. */
public final class Db2RunLock implements RunLockRules {

    /** SQL0911N and SQL0913N: time-out or deadlock on a lock. */
    private static final int ROLLED_BACK = -911;

    private static final int TIMED_OUT = -913;

    @Override
    public boolean needsTable() {
        return true;
    }

    @Override
    public boolean tryLock(SqlWriter session) {
        session.schema("SET CURRENT LOCK TIMEOUT NOT WAIT");
        try {
            session.schema("LOCK TABLE " + TABLE + " IN EXCLUSIVE MODE");
            return true;
        } catch (SqlFailure e) {
            int code = e.error().getErrorCode();
            if (code == ROLLED_BACK || code == TIMED_OUT) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public boolean held(SqlWriter session) {
        return session.number("SELECT ID FROM " + TABLE + " WHERE ID = 1") == 1;
    }

    @Override
    public void release(SqlWriter session) {
        // the end of the transaction does it
    }
}
