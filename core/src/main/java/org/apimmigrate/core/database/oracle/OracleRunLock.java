package org.apimmigrate.core.database.oracle;

import org.apimmigrate.core.database.RunLockRules;
import org.apimmigrate.core.sql.SqlFailure;
import org.apimmigrate.core.sql.SqlWriter;

/** A row lock in a transaction that stays open: {@code DBMS_LOCK} would need a grant that few accounts have. */
public final class OracleRunLock implements RunLockRules {

    /** ORA-00054: resource busy and acquire with NOWAIT specified. */
    private static final int BUSY = 54;

    private static final String LOCK = "SELECT ID FROM " + TABLE + " WHERE ID = 1 FOR UPDATE NOWAIT";

    @Override
    public boolean needsTable() {
        return true;
    }

    @Override
    public boolean tryLock(SqlWriter session) {
        try {
            return session.number(LOCK) == 1;
        } catch (SqlFailure e) {
            if (e.error().getErrorCode() == BUSY) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public boolean held(SqlWriter session) {
        return session.number(LOCK) == 1;
    }

    @Override
    public void release(SqlWriter session) {
        // the end of the transaction does it
    }
}
