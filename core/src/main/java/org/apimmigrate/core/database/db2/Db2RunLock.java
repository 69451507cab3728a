package org.apimmigrate.core.database.db2;

import org.apimmigrate.core.database.RunLockRules;
import org.apimmigrate.core.sql.SqlFailure;
import org.apimmigrate.core.sql.SqlWriter;

/**
 * An update lock on the row, in a transaction that stays open. Two of them exclude each other, and whoever only reads the table is let through: a
 * table in exclusive mode would stop the second run where it looks for the table, without limit or with a time-out (Db2's "Lock type
 * compatibility").
 */
public final class Db2RunLock implements RunLockRules {

    /** SQL0911N and SQL0913N: time-out or deadlock on a lock. */
    private static final int ROLLED_BACK = -911;

    private static final int TIMED_OUT = -913;

    private static final String ROW = "SELECT ID FROM " + TABLE + " WHERE ID = 1 WITH RS USE AND KEEP UPDATE LOCKS";

    @Override
    public boolean needsTable() {
        return true;
    }

    @Override
    public boolean tryLock(SqlWriter session) {
        session.schema("SET CURRENT LOCK TIMEOUT NOT WAIT");
        try {
            return session.number(ROW) == 1;
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
        return session.number(ROW) == 1;
    }

    @Override
    public void release(SqlWriter session) {
        // the end of the transaction does it
    }
}
