package org.apimmigrate.core.database.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apimmigrate.core.database.RowVisibility;
import org.apimmigrate.core.sql.SqlReader;

/** Virtual Private Database (ALL_POLICIES), which EXEMPT ACCESS POLICY lifts, and other objects under a table's name. */
final class OracleRowVisibility implements RowVisibility {

    private static final String OWNER = "SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA')";

    private static final String POLICIES =
            "SELECT OBJECT_NAME, POLICY_NAME FROM ALL_POLICIES WHERE OBJECT_OWNER = " + OWNER
                    + " AND ENABLE = 'YES' AND SEL = 'YES'"
                    + " AND NOT EXISTS (SELECT 1 FROM SESSION_PRIVS WHERE PRIVILEGE = 'EXEMPT ACCESS POLICY')"
                    + " AND SYS_CONTEXT('USERENV', 'ISDBA') <> 'TRUE' ORDER BY 1, 2";

    private static final String VIEWS = "SELECT OBJECT_NAME, LOWER(OBJECT_TYPE) FROM ALL_OBJECTS WHERE OWNER = " + OWNER
            + " AND OBJECT_TYPE IN ('VIEW', 'SYNONYM', 'MATERIALIZED VIEW')"
            // a materialized view is there a second time, as the table that holds its rows
            + " ORDER BY 1, 2";

    @Override
    public List<Hidden> hidden(SqlReader reader) {
        List<Hidden> hidden = new ArrayList<>();
        reader.each(
                POLICIES,
                row -> hidden.add(
                        new Hidden(
                                row.getString(1).toUpperCase(Locale.ROOT),
                                "policy " + row.getString(2) + " of Virtual Private Database is enabled on it",
                                "As an administrator run: GRANT EXEMPT ACCESS POLICY to the user of this database; it can be revoked after the migration.")));
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
