package org.apimmigrate.core.database.oracle;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apimmigrate.core.database.ViewRules;
import org.apimmigrate.core.database.ViewUses;
import org.apimmigrate.core.sql.SqlReader;

/** Oracle keeps which table a view names, not which column; a view whose column is gone becomes invalid. */
final class OracleViews implements ViewRules {

    @Override
    public Effect effect(Change change) {
        return change == Change.RETYPE ? Effect.NONE : Effect.VIEW_BROKEN;
    }

    @Override
    public List<Use> uses(SqlReader reader, Map<String, Set<String>> columns) {
        return ViewUses.listedByTable(
                reader,
                "SELECT NAME, REFERENCED_NAME FROM ALL_DEPENDENCIES WHERE TYPE = 'VIEW' AND REFERENCED_TYPE = 'TABLE'"
                        + " AND REFERENCED_OWNER = SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA') ORDER BY 1, 2",
                columns);
    }
}
