package org.apimmigrate.core.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apimmigrate.core.database.ViewRules.Use;
import org.apimmigrate.core.sql.SqlReader;

/** Reads which views use what, from whichever form a DBMS keeps it in. */
public final class ViewUses {

    private ViewUses() {}

    /** Where the DBMS lists the columns of a view: rows of view, table and column. */
    public static List<Use> listedByColumn(SqlReader reader, String sql, Map<String, Set<String>> wanted) {
        List<Use> uses = new ArrayList<>();
        reader.each(sql, row -> {
            String table = row.getString(2).toUpperCase(Locale.ROOT);
            String column = row.getString(3).toUpperCase(Locale.ROOT);
            if (wanted.getOrDefault(table, Set.of()).contains(column)) {
                uses.add(new Use(row.getString(1), table, column));
            }
        });
        return uses;
    }

    /** Where it lists no more than the tables: rows of view and table. */
    public static List<Use> listedByTable(SqlReader reader, String sql, Map<String, Set<String>> wanted) {
        List<Use> uses = new ArrayList<>();
        reader.each(sql, row -> {
            String table = row.getString(2).toUpperCase(Locale.ROOT);
            if (wanted.containsKey(table)) {
                uses.add(new Use(row.getString(1), table, null));
            }
        });
        return uses;
    }

    /**
     * Where it keeps the text alone: rows of view and definition.
     *
     * @param quote the character around identifiers
     */
    public static List<Use> namedInText(SqlReader reader, String sql, char quote, Map<String, Set<String>> wanted) {
        List<Use> uses = new ArrayList<>();
        ViewText text = new ViewText(quote);
        reader.each(sql, row -> uses.addAll(text.uses(row.getString(1), row.getString(2), wanted)));
        return uses;
    }
}
