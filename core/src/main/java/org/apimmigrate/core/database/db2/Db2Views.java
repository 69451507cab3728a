package org.apimmigrate.core.database.db2;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apimmigrate.core.database.ViewRules;
import org.apimmigrate.core.database.ViewUses;
import org.apimmigrate.core.sql.SqlReader;

/**
 * DB2 shows which table a view names, not which column. A column that a view names is not dropped with RESTRICT; a view whose column has another
 * name does not work any more.
 */
final class Db2Views implements ViewRules {

    @Override
    public Effect effect(Change change) {
        return switch (change) {
            case RETYPE -> Effect.NONE;
            case RENAME -> Effect.VIEW_BROKEN;
            case DROP -> Effect.STATEMENT_FAILS;
        };
    }

    @Override
    public List<Use> uses(SqlReader reader, Map<String, Set<String>> columns) {
        return ViewUses.listedByTable(
                reader,
                "SELECT VIEWNAME, BNAME FROM SYSCAT.VIEWDEP WHERE BTYPE = 'T' AND BSCHEMA = CURRENT SCHEMA ORDER BY 1, 2",
                columns);
    }
}
