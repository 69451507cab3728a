package org.apimmigrate.core.database;

import java.util.List;
import org.apimmigrate.core.sql.SqlReader;

/**
 * Where a DBMS shows a session less than a table holds: by row level security, or because a view or a synonym bears the table's name. What
 * is not seen is neither migrated nor kept, so no answer about such a table is worth anything. Asked of the catalogue. Reads only.
 */
public interface RowVisibility {

    /** Objects of the session's schema of which this session may not see all rows as they are. */
    List<Hidden> hidden(SqlReader reader);

    /**
     * An object that may hold more than the session sees.
     *
     * @param table name in upper case
     * @param by what hides rows, in words: a policy, a view
     * @param next what an administrator can do, a sentence
     */
    record Hidden(String table, String by, String next) {}
}
