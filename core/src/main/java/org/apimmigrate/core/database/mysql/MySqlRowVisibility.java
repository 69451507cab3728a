package org.apimmigrate.core.database.mysql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apimmigrate.core.database.RowVisibility;
import org.apimmigrate.core.sql.SqlReader;

/** MySQL and MariaDB have no policies on rows; a view under a table's name is how their users do it. */
final class MySqlRowVisibility implements RowVisibility {

    private static final String VIEWS = "SELECT TABLE_NAME FROM information_schema.TABLES"
            + " WHERE TABLE_SCHEMA = DATABASE() AND TABLE_TYPE LIKE '%VIEW%' ORDER BY 1";

    @Override
    public List<Hidden> hidden(SqlReader reader) {
        List<Hidden> hidden = new ArrayList<>();
        reader.each(
                VIEWS,
                row -> hidden.add(
                        new Hidden(
                                row.getString(1).toUpperCase(Locale.ROOT),
                                "it is a view and not a table",
                                "Give the table its own name back; a view or synonym of that name shows what its definition lets through.")));
        return hidden;
    }
}
