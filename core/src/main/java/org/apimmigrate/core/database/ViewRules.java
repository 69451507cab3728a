package org.apimmigrate.core.database;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apimmigrate.core.sql.SqlReader;
import org.jspecify.annotations.Nullable;

/** Which views name columns of the product's tables, and what becomes of such a view when the column changes. Reads only. */
public interface ViewRules {

    /** What a migration does to a column. */
    enum Change {
        RENAME,
        RETYPE,
        DROP
    }

    /** What that does to a view that names the column. */
    enum Effect {
        /** Nothing: the view continues working. */
        NONE,
        /** The statement takes place and the view does not work any more. */
        VIEW_BROKEN,
        /** The DBMS refuses the statement, or a later one on the same table. */
        STATEMENT_FAILS
    }

    Effect effect(Change change);

    /**
     * Views that name one of the columns.
     *
     * @param columns by table, both in upper case
     */
    List<Use> uses(SqlReader reader, Map<String, Set<String>> columns);

    /**
     * A view and a column that it names.
     *
     * @param table upper case; null when the definition of the view cannot be read
     * @param column upper case; null when only the table is known
     */
    record Use(
            String view, @Nullable String table, @Nullable String column) {}
}
