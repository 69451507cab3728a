package org.apimmigrate.core.database.sqlserver;

import java.util.Optional;
import org.apimmigrate.core.database.RunLockRules;
import org.apimmigrate.core.sql.SqlReader;
import org.apimmigrate.core.sql.SqlWriter;

/**
 * {@code sp_getapplock} owned by the session: free as soon as that ends. A lock owned by the transaction would never be obtained: the
 * driver begins transactions implicitly, EXECUTE is not a statement that begins one, and without one the procedure returns -999 (manual,
 * "SET IMPLICIT_TRANSACTIONS" and "sp_getapplock").
 */
public final class SqlServerRunLock implements RunLockRules {

    private static final String TRY = "SET NOCOUNT ON; DECLARE @taken INT; EXEC @taken = sp_getapplock"
            + " @Resource = 'apim-migrate', @LockMode = 'Exclusive', @LockOwner = 'Session', @LockTimeout = 0;"
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
        return session.number("SELECT CASE WHEN APPLOCK_MODE('public', 'apim-migrate', 'Session') = 'Exclusive'"
                        + " THEN 1 ELSE 0 END")
                == 1;
    }

    @Override
    public void release(SqlWriter session) {
        session.schema("EXEC sp_releaseapplock @Resource = 'apim-migrate', @LockOwner = 'Session'");
    }

    /** APPLOCK_TEST asks whether it could be granted, and takes nothing. */
    @Override
    public Optional<Boolean> taken(SqlReader reader) {
        return Optional.of(reader.number("SELECT APPLOCK_TEST('public', 'apim-migrate', 'Exclusive', 'Session')") == 0);
    }
}
