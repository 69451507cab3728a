package org.apimmigrate.core.database.h2;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apimmigrate.core.database.ViewRules;
import org.apimmigrate.core.database.ViewUses;
import org.apimmigrate.core.sql.SqlReader;

/** H2 keeps the text of a view. It drops no column that a view names, and copies no table once a view on it is broken by a rename. */
final class H2Views implements ViewRules {

    @Override
    public Effect effect(Change change) {
        return change == Change.RETYPE ? Effect.NONE : Effect.STATEMENT_FAILS;
    }

    @Override
    public List<Use> uses(SqlReader reader, Map<String, Set<String>> columns) {
        return ViewUses.namedInText(
                reader,
                "SELECT TABLE_NAME, VIEW_DEFINITION FROM INFORMATION_SCHEMA.VIEWS"
                        + " WHERE TABLE_SCHEMA <> 'INFORMATION_SCHEMA' ORDER BY TABLE_NAME",
                '"',
                columns);
    }
}
