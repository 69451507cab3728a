package org.apimmigrate.core.database.sqlserver;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apimmigrate.core.database.ViewRules;
import org.apimmigrate.core.database.ViewUses;
import org.apimmigrate.core.sql.SqlReader;

/** SQL Server refuses a change only for a schema-bound view; any other is found broken when it is used. Both are taken for the worse. */
final class SqlServerViews implements ViewRules {

    @Override
    public Effect effect(Change change) {
        return change == Change.RETYPE ? Effect.NONE : Effect.STATEMENT_FAILS;
    }

    @Override
    public List<Use> uses(SqlReader reader, Map<String, Set<String>> columns) {
        return ViewUses.listedByColumn(
                reader,
                "SELECT VIEW_NAME, TABLE_NAME, COLUMN_NAME FROM INFORMATION_SCHEMA.VIEW_COLUMN_USAGE"
                        + " WHERE TABLE_SCHEMA = SCHEMA_NAME() ORDER BY 1, 2, 3",
                columns);
    }
}
