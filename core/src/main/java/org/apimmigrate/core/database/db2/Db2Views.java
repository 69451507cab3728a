package org.apimmigrate.core.database.db2;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apimmigrate.core.database.ViewRules;
import org.apimmigrate.core.database.ViewUses;
import org.apimmigrate.core.sql.SqlReader;

/** DB2 keeps which table a view names, not which column; a view whose column is gone becomes inoperative. */
final class Db2Views implements ViewRules {

    @Override
    public Effect effect(Change change) {
        return change == Change.RETYPE ? Effect.NONE : Effect.VIEW_BROKEN;
    }

    @Override
    public List<Use> uses(SqlReader reader, Map<String, Set<String>> columns) {
        return ViewUses.listedByTable(
                reader,
                "SELECT VIEWNAME, BNAME FROM SYSCAT.VIEWDEP WHERE BTYPE = 'T' AND BSCHEMA = CURRENT SCHEMA ORDER BY 1, 2",
                columns);
    }
}
