package org.apimmigrate.core.database.postgresql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apimmigrate.core.database.RowVisibility;
import org.apimmigrate.core.sql.SqlReader;

/** Row level security, which PostgreSQL itself says whether it is active for this user, and other relations under a table's name. */
final class PostgreSqlRowVisibility implements RowVisibility {

    private static final String POLICIES =
            "SELECT C.RELNAME, COALESCE((SELECT STRING_AGG(P.POLNAME, ', ' ORDER BY P.POLNAME) FROM PG_POLICY P"
                    + " WHERE P.POLRELID = C.OID), 'none, so that no row is shown'), CURRENT_USER"
                    + " FROM PG_CLASS C JOIN PG_NAMESPACE N ON N.OID = C.RELNAMESPACE"
                    + " WHERE N.NSPNAME = CURRENT_SCHEMA() AND C.RELKIND IN ('r', 'p') AND C.RELROWSECURITY"
                    + " AND ROW_SECURITY_ACTIVE(C.OID) ORDER BY 1";

    private static final String VIEWS =
            "SELECT C.RELNAME, CASE C.RELKIND WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' ELSE 'foreign table' END"
                    + " FROM PG_CLASS C JOIN PG_NAMESPACE N ON N.OID = C.RELNAMESPACE"
                    + " WHERE N.NSPNAME = CURRENT_SCHEMA() AND C.RELKIND IN ('v', 'm', 'f') ORDER BY 1";

    @Override
    public List<Hidden> hidden(SqlReader reader) {
        List<Hidden> hidden = new ArrayList<>();
        reader.each(
                POLICIES,
                row -> hidden.add(new Hidden(
                        row.getString(1).toUpperCase(Locale.ROOT),
                        "row level security is active for this user (policies: " + row.getString(2) + ")",
                        "As an administrator run: ALTER TABLE " + row.getString(1)
                                + " DISABLE ROW LEVEL SECURITY; or ALTER ROLE \"" + row.getString(3)
                                + "\" BYPASSRLS;")));
        reader.each(
                VIEWS,
                row -> hidden.add(
                        new Hidden(
                                row.getString(1).toUpperCase(Locale.ROOT),
                                "it is a " + row.getString(2) + " and not a table",
                                "Give the table its own name back; a view or synonym of that name shows what its definition lets through.")));
        return hidden;
    }
}
