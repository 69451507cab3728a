package org.apimmigrate.core.database.mysql;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apimmigrate.core.database.ViewRules;
import org.apimmigrate.core.database.ViewUses;
import org.apimmigrate.core.sql.SqlReader;

/** MySQL and MariaDB keep the text of a view, which one needs SHOW VIEW to read, and change tables without asking it. */
final class MySqlViews implements ViewRules {

    @Override
    public Effect effect(Change change) {
        return change == Change.RETYPE ? Effect.NONE : Effect.VIEW_BROKEN;
    }

    @Override
    public List<Use> uses(SqlReader reader, Map<String, Set<String>> columns) {
        return ViewUses.namedInText(
                reader,
                "SELECT TABLE_NAME, VIEW_DEFINITION FROM INFORMATION_SCHEMA.VIEWS"
                        + " WHERE TABLE_SCHEMA = DATABASE() ORDER BY TABLE_NAME",
                '`',
                columns);
    }
}
