package org.apimmigrate.core.database.sqlserver;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apimmigrate.core.database.RowVisibility;
import org.apimmigrate.core.sql.SqlReader;

/** Security policies with a filter, masked columns, and other objects under a table's name. */
final class SqlServerRowVisibility implements RowVisibility {

    private static final String POLICIES =
            "SELECT OBJECT_NAME(P.target_object_id), S.name FROM sys.security_predicates P"
                    + " JOIN sys.security_policies S ON S.object_id = P.object_id"
                    + " WHERE S.is_enabled = 1 AND P.predicate_type_desc = 'FILTER'"
                    + " AND OBJECT_SCHEMA_NAME(P.target_object_id) = SCHEMA_NAME() ORDER BY 1, 2";

    private static final String MASKS = "SELECT OBJECT_NAME(M.object_id), M.name FROM sys.masked_columns M"
            + " WHERE M.is_masked = 1 AND OBJECT_SCHEMA_NAME(M.object_id) = SCHEMA_NAME()"
            + " AND COALESCE(HAS_PERMS_BY_NAME(DB_NAME(), 'DATABASE', 'UNMASK'), 0) = 0 ORDER BY 1, 2";

    private static final String VIEWS =
            "SELECT name, CASE type WHEN 'SN' THEN 'synonym' ELSE 'view' END FROM sys.objects"
                    + " WHERE type IN ('V', 'SN') AND schema_id = SCHEMA_ID() ORDER BY 1";

    @Override
    public List<Hidden> hidden(SqlReader reader) {
        List<Hidden> hidden = new ArrayList<>();
        reader.each(
                POLICIES,
                row -> hidden.add(new Hidden(
                        row.getString(1).toUpperCase(Locale.ROOT),
                        "security policy " + row.getString(2) + " filters its rows",
                        "As an administrator run: ALTER SECURITY POLICY " + row.getString(2)
                                + " WITH (STATE = OFF); it can be switched on again after the migration.")));
        reader.each(
                MASKS,
                row -> hidden.add(
                        new Hidden(
                                row.getString(1).toUpperCase(Locale.ROOT),
                                "its column " + row.getString(2) + " is masked for this user",
                                "As an administrator run: GRANT UNMASK TO the user of this database; it can be revoked after the migration.")));
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
