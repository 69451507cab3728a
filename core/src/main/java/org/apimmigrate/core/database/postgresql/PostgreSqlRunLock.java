package org.apimmigrate.core.database.postgresql;

import java.util.Optional;
import org.apimmigrate.core.database.RunLockRules;
import org.apimmigrate.core.sql.SqlReader;
import org.apimmigrate.core.sql.SqlWriter;

/**
 * An advisory lock of the transaction: free as soon as the session is gone, also behind a connection pooler. Its first key names this
 * tool, its second the schema, since one database may hold two installations in two schemas.
 */
public final class PostgreSqlRunLock implements RunLockRules {

    private static final String TRY =
            "SELECT CASE WHEN pg_try_advisory_xact_lock(1634757997, hashtext(current_schema())) THEN 1 ELSE 0 END";

    @Override
    public boolean needsTable() {
        return false;
    }

    @Override
    public boolean tryLock(SqlWriter session) {
        return session.number(TRY) == 1;
    }

    /** The lock goes with the transaction, and a lost transaction makes this query fail. */
    @Override
    public boolean held(SqlWriter session) {
        return session.number("SELECT 1") == 1;
    }

    @Override
    public void release(SqlWriter session) {
        // the end of the transaction does it
    }

    @Override
    public Optional<Boolean> taken(SqlReader reader) {
        String query = "SELECT COUNT(*) FROM pg_locks WHERE locktype = 'advisory' AND granted AND classid = 1634757997"
                + " AND objid::bigint = (hashtext(current_schema())::bigint & 4294967295)"
                + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";
        return Optional.of(reader.number(query) > 0);
    }
}
