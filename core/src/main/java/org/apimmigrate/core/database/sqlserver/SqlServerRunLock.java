package org.apimmigrate.core.database.sqlserver;

import org.apimmigrate.core.database.RunLockRules;
import org.apimmigrate.core.sql.SqlWriter;

/** {@code sp_getapplock} owned by the transaction: free as soon as that ends. */
public final class SqlServerRunLock implements RunLockRules {

    private static final String TRY = "SET NOCOUNT ON; DECLARE @taken INT; EXEC @taken = sp_getapplock"
            + " @Resource = 'apim-migrate', @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = 0;"
            + " SELECT CASE WHEN @taken >= 0 THEN 1 ELSE 0 END";

    @Override
    public boolean needsTable() {
        return false;
    }

    @Override
    public boolean tryLock(SqlWriter session) {
        return session.number(TRY) == 1;
    }

    @Override
    public boolean held(SqlWriter session) {
        return session.number("SELECT CASE WHEN APPLOCK_MODE('public', 'apim-migrate', 'Transaction') = 'Exclusive'"
                        + " THEN 1 ELSE 0 END")
                == 1;
    }

    @Override
    public void release(SqlWriter session) {
        // the end of the transaction does it
    }
}
