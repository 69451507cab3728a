package org.apimmigrate.core.database.db2;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apimmigrate.core.database.RowVisibility;
import org.apimmigrate.core.sql.SqlReader;

/** Row permissions, column masks and label based access control, and other objects under a table's name. */
final class Db2RowVisibility implements RowVisibility {

    private static final String CONTROLS = "SELECT TABNAME, CASE WHEN CONTROL IN ('R', 'B') THEN 'row permissions'"
            + " WHEN CONTROL = 'C' THEN 'column masks' ELSE 'a security policy with labels' END FROM SYSCAT.TABLES"
            + " WHERE TABSCHEMA = CURRENT SCHEMA AND TYPE = 'T' AND (CONTROL IN ('R', 'C', 'B') OR SECPOLICYID > 0) ORDER BY 1";

    private static final String VIEWS =
            "SELECT TABNAME, CASE TYPE WHEN 'A' THEN 'alias' WHEN 'N' THEN 'nickname' ELSE 'view' END FROM SYSCAT.TABLES"
                    + " WHERE TABSCHEMA = CURRENT SCHEMA AND TYPE IN ('V', 'W', 'A', 'N') ORDER BY 1";

    @Override
    public List<Hidden> hidden(SqlReader reader) {
        List<Hidden> hidden = new ArrayList<>();
        reader.each(
                CONTROLS,
                row -> hidden.add(new Hidden(
                        row.getString(1).toUpperCase(Locale.ROOT),
                        row.getString(2) + " are active on it",
                        "As a security administrator run: ALTER TABLE " + row.getString(1)
                                + " DEACTIVATE ROW ACCESS CONTROL DEACTIVATE COLUMN ACCESS CONTROL; or give the user a label that reads every row"
                                + " and drop the security policy for the migration.")));
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
