package org.apimmigrate.lookalike.oracle;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** The columns of all tables, for rules that look at each statement. Looked up again when a session has changed the schema. Thread-safe. */
public final class Columns {

    private final OracleCatalog catalog;
    private Map<String, Map<String, Boolean>> known = Map.of();
    private boolean old = true;

    Columns(OracleCatalog catalog) {
        this.catalog = catalog;
    }

    synchronized void changed() {
        old = true;
    }

    /** By table and column, in upper case: is it a large object? */
    public synchronized Map<String, Map<String, Boolean>> largeObjects() throws SQLException {
        if (old) {
            Map<String, Map<String, Boolean>> found = new HashMap<>();
            for (String column : catalog.engineTexts(
                    "SELECT TABLE_NAME || CHR(10) || COLUMN_NAME || CHR(10) || DATA_TYPE FROM INFORMATION_SCHEMA.COLUMNS"
                            + " WHERE TABLE_SCHEMA = 'PUBLIC'")) {
                String[] parts = column.split("\n");
                found.computeIfAbsent(parts[0], table -> new HashMap<>()).put(parts[1], parts[2].contains("LARGE"));
            }
            known = found;
            old = false;
        }
        return known;
    }
}
