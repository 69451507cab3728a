package org.apimmigrate.core.database.h2;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apimmigrate.core.database.RowVisibility;
import org.apimmigrate.core.sql.SqlReader;

/** H2 has no policies on rows; a view or a synonym under a table's name is how its users do it. */
final class H2RowVisibility implements RowVisibility {

    private static final String VIEWS =
            "SELECT TABLE_NAME, 'view' FROM INFORMATION_SCHEMA.VIEWS WHERE TABLE_SCHEMA = CURRENT_SCHEMA"
                    + " UNION ALL SELECT SYNONYM_NAME, 'synonym' FROM INFORMATION_SCHEMA.SYNONYMS WHERE SYNONYM_SCHEMA = CURRENT_SCHEMA"
                    + " ORDER BY 1";

    @Override
    public List<Hidden> hidden(SqlReader reader) {
        List<Hidden> hidden = new ArrayList<>();
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
