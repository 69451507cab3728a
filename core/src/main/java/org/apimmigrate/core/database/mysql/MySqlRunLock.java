package org.apimmigrate.core.database.mysql;

import java.util.Optional;
import org.apimmigrate.core.database.RunLockRules;
import org.apimmigrate.core.sql.SqlReader;
import org.apimmigrate.core.sql.SqlWriter;

/** {@code GET_LOCK}: free as soon as the session is gone. Its name is known to the whole server, so it carries that of the database. */
public final class MySqlRunLock implements RunLockRules {

    /**
     * At most 64 characters are allowed, so the name of the database is in it as a digest. SHA2 is the only one that all servers have:
     * MySQL 9.6 moved MD5 and SHA1 into a component. The database is one and the same in any case where the server says so.
     */
    private static final String NAME = "CONCAT('apim-migrate.', LEFT(SHA2("
            + "IF(@@lower_case_table_names = 0, DATABASE(), LOWER(DATABASE())), 256), 48))";

    @Override
    public boolean needsTable() {
        return false;
    }

    @Override
    public boolean tryLock(SqlWriter session) {
        return session.number("SELECT GET_LOCK(" + NAME + ", 0)") == 1;
    }

    @Override
    public boolean held(SqlWriter session) {
        return session.number("SELECT CASE WHEN IS_USED_LOCK(" + NAME + ") = CONNECTION_ID() THEN 1 ELSE 0 END") == 1;
    }

    /** The connection goes back to a pool, and the lock would stay with it. */
    @Override
    public void release(SqlWriter session) {
        session.number("SELECT RELEASE_LOCK(" + NAME + ")");
    }

    @Override
    public Optional<Boolean> taken(SqlReader reader) {
        return Optional.of(reader.number("SELECT CASE WHEN IS_USED_LOCK(" + NAME + ") IS NULL THEN 0 ELSE 1 END") == 1);
    }
}
