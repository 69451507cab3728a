package org.apimmigrate.core.database.mysql;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apimmigrate.core.schema.Catalog;
import org.apimmigrate.core.schema.Column;
import org.apimmigrate.core.schema.ForeignKey;
import org.apimmigrate.core.schema.Table;
import org.apimmigrate.core.sql.SqlReader;

/**
 * The collations, and with them the character sets, that new tables must have. A database that was restored into another one often has
 * tables of another character set than its default, and a foreign key between two character sets is refused (errno 150). So a new table
 * takes the collation of the column that it refers to, and else the one that most tables of the product have.
 */
final class MySqlCollations {

    private static final Set<String> TEXT = Set.of("VARCHAR", "CHAR", "CLOB");

    private final Map<String, String> columns;
    private final Catalog target;
    private final Optional<String> usual;

    private MySqlCollations(Map<String, String> columns, Catalog target, Optional<String> usual) {
        this.columns = columns;
        this.target = target;
        this.usual = usual;
    }

    /**
     * As they are in the live database.
     *
     * @param target all tables that are expected, new ones included
     */
    static MySqlCollations read(SqlReader reader, Catalog target) {
        Map<String, Long> tables = new HashMap<>();
        reader.each(
                "SELECT " + MySqlSchemaReader.table("TABLE_NAME") + ", TABLE_COLLATION FROM information_schema.TABLES"
                        + " WHERE TABLE_SCHEMA = DATABASE() AND TABLE_COLLATION IS NOT NULL",
                row -> {
                    if (target.table(row.getString(1)).isPresent()) {
                        tables.merge(row.getString(2), 1L, Long::sum);
                    }
                });
        Map<String, String> columns = new HashMap<>();
        reader.each(
                "SELECT " + MySqlSchemaReader.table("TABLE_NAME")
                        + ", UPPER(COLUMN_NAME), COLLATION_NAME FROM information_schema.COLUMNS"
                        + " WHERE TABLE_SCHEMA = DATABASE() AND COLLATION_NAME IS NOT NULL",
                row -> columns.put(row.getString(1) + "." + row.getString(2), row.getString(3)));
        Optional<String> usual = tables.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
        return new MySqlCollations(columns, target, usual);
    }

    /** The collation of a table that is not there yet; empty where there is nothing to go by, and the database's default serves. */
    Optional<String> ofNew(Table table) {
        return ofNew(table, new HashSet<>());
    }

    private Optional<String> ofNew(Table table, Set<String> path) {
        path.add(table.name());
        for (ForeignKey key : table.foreignKeys()) {
            for (int i = 0; i < key.columns().size(); i++) {
                Optional<String> found = referred(table, key, i, path);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return usual;
    }

    /** The column of a new table, with a collation of its own where it refers to a column of another one than its table's. */
    Column inNew(Table table, Column column) {
        Optional<String> ofTable = ofNew(table);
        for (ForeignKey key : table.foreignKeys()) {
            int at = key.columns().indexOf(column.name());
            if (at >= 0) {
                Optional<String> referred = referred(table, key, at, new HashSet<>(Set.of(table.name())));
                if (referred.isPresent() && !referred.equals(ofTable)) {
                    return column.withCollation(referred.get());
                }
            }
        }
        return column;
    }

    private Optional<String> referred(Table table, ForeignKey key, int at, Set<String> path) {
        boolean text = table.column(key.columns().get(at))
                .filter(column -> TEXT.contains(column.type()))
                .isPresent();
        if (!text) {
            return Optional.empty();
        }
        String live = columns.get(key.refTable() + "." + key.refColumns().get(at));
        if (live != null) {
            return Optional.of(live);
        }
        // another new table
        return path.contains(key.refTable())
                ? Optional.empty()
                : target.table(key.refTable()).flatMap(other -> ofNew(other, path));
    }
}
