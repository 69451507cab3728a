package org.apimmigrate.core.database.postgresql;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apimmigrate.core.database.ViewRules;
import org.apimmigrate.core.database.ViewUses;
import org.apimmigrate.core.sql.SqlReader;

/** PostgreSQL knows which column a view, materialized view or rule names; a rename it follows by itself. */
final class PostgreSqlViews implements ViewRules {

    @Override
    public Effect effect(Change change) {
        return change == Change.RENAME ? Effect.NONE : Effect.STATEMENT_FAILS;
    }

    @Override
    public List<Use> uses(SqlReader reader, Map<String, Set<String>> columns) {
        return ViewUses.listedByColumn(
                reader,
                "SELECT DISTINCT v.relname, t.relname, a.attname FROM pg_depend d"
                        + " JOIN pg_rewrite r ON r.oid = d.objid AND d.classid = 'pg_rewrite'::regclass"
                        + " JOIN pg_class v ON v.oid = r.ev_class AND v.oid <> d.refobjid"
                        + " JOIN pg_class t ON t.oid = d.refobjid AND d.refclassid = 'pg_class'::regclass"
                        + " JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid"
                        + " JOIN pg_namespace n ON n.oid = t.relnamespace AND n.nspname = current_schema()"
                        + " WHERE t.relkind IN ('r', 'p') ORDER BY 1, 2, 3",
                columns);
    }
}
