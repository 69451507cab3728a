package org.apimmigrate.core.database;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A foreign key of a table in another schema or database that refers to a table of this one. Rows behind it are in no restore point.
 *
 * @param table its full name, as a statement has it
 * @param columns of the key, as a statement has them, in order
 * @param refTable the table that it refers to, as in the catalogs
 * @param refColumns in the order of {@code columns}, as a statement has them
 */
public record OutsideKey(String table, List<String> columns, String refTable, List<String> refColumns) {

    /** All of a database, as far as its user sees them; none where it is not known how to ask. */
    public static List<OutsideKey> of(Database database) {
        Optional<String> query = database.dialect().outsideKeys();
        if (query.isEmpty()) {
            return List.of();
        }
        Map<String, OutsideKey> keys = new LinkedHashMap<>();
        database.reader().each(query.get(), row -> {
            String table = row.getString(2);
            String refTable = row.getString(4);
            OutsideKey key = keys.computeIfAbsent(
                    row.getString(1), id -> new OutsideKey(table, new ArrayList<>(), refTable, new ArrayList<>()));
            key.columns().add(row.getString(3));
            key.refColumns().add(row.getString(5));
        });
        return List.copyOf(keys.values());
    }

    /**
     * A query for the number of its rows that refer to some rows.
     *
     * @param referred name of the table that it refers to, as a statement has it
     * @param which condition for rows of that table
     */
    public String count(String referred, String which) {
        StringBuilder same = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            same.append("%s.%s = X.%s AND ".formatted(referred, refColumns.get(i), columns.get(i)));
        }
        return "SELECT COUNT(*) FROM %s X WHERE EXISTS (SELECT 1 FROM %s WHERE %s(%s))"
                .formatted(table, referred, same, which);
    }

    /** For people: the table and what its key refers to. */
    public String text() {
        return "table %s, foreign key (%s) to %s".formatted(table, String.join(", ", columns), refTable);
    }
}
