package org.apimmigrate.core.database.mysql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apimmigrate.core.database.DependentRules;
import org.apimmigrate.core.database.NamedColumns;
import org.apimmigrate.core.database.TriggerBodies;
import org.apimmigrate.core.database.ViewRules.Change;
import org.apimmigrate.core.schema.ForeignKey;
import org.apimmigrate.core.schema.Table;
import org.apimmigrate.core.sql.SqlReader;

/**
 * MySQL and MariaDB shorten an index by a column that goes, but no unique one; they keep a column that a foreign key, a generated column or
 * a check with other columns names. MariaDB follows a rename, MySQL refuses it.
 */
final class MySqlDependents implements DependentRules {

    private final boolean mariaDb;

    private final boolean uniqueKey;

    /** @param uniqueKey does the server refuse a foreign key to columns that are not exactly those of a unique key */
    MySqlDependents(boolean mariaDb, boolean uniqueKey) {
        this.mariaDb = mariaDb;
        this.uniqueKey = uniqueKey;
    }

    /** The default since MySQL 8.4; MariaDB and older servers know no such setting. */
    static boolean demandsUniqueKey(SqlReader reader) {
        return reader.first("SHOW SESSION VARIABLES LIKE 'restrict_fk_on_non_standard_key'", r -> r.getString(2))
                .filter("ON"::equals)
                .isPresent();
    }

    @Override
    public Effect effect(Part part, Change change, boolean alone) {
        return switch (part) {
            case INDEX -> change == Change.DROP ? Effect.GOES : Effect.NONE;
            case UNIQUE -> change != Change.DROP ? Effect.NONE : alone ? Effect.GOES : Effect.STATEMENT_FAILS;
            case FOREIGN_KEY, REFERENCE -> change == Change.RENAME ? Effect.NONE : Effect.STATEMENT_FAILS;
            case CHECK ->
                switch (change) {
                    case DROP -> alone ? Effect.GOES : Effect.STATEMENT_FAILS;
                    case RENAME -> mariaDb ? Effect.NONE : Effect.STATEMENT_FAILS;
                    case RETYPE -> Effect.NONE;
                };
        };
    }

    /** InnoDB takes any index that begins with the columns; MySQL may be set to take only a key that has just these. */
    @Override
    public boolean canReferTo(Table table, List<String> columns) {
        if (uniqueKey) {
            return Set.copyOf(table.primaryKey()).equals(Set.copyOf(columns))
                    || table.uniques().stream()
                            .anyMatch(key -> Set.copyOf(key.columns()).equals(Set.copyOf(columns)));
        }
        return leads(table.primaryKey(), columns)
                || table.uniques().stream().anyMatch(key -> leads(key.columns(), columns))
                || table.indexes().stream().anyMatch(index -> leads(index.columns(), columns));
    }

    private static boolean leads(List<String> key, List<String> columns) {
        return key.size() >= columns.size() && key.subList(0, columns.size()).equals(columns);
    }

    @Override
    public List<ForeignReference> foreignReferences(SqlReader reader) {
        Map<String, ForeignReference> found = new LinkedHashMap<>();
        reader.each(
                "SELECT TABLE_SCHEMA, TABLE_NAME, CONSTRAINT_NAME, COLUMN_NAME, "
                        + MySqlSchemaReader.table("REFERENCED_TABLE_NAME") + ", REFERENCED_COLUMN_NAME"
                        + " FROM information_schema.KEY_COLUMN_USAGE"
                        + " WHERE REFERENCED_TABLE_SCHEMA = DATABASE() AND TABLE_SCHEMA <> DATABASE()"
                        + " ORDER BY TABLE_SCHEMA, TABLE_NAME, CONSTRAINT_NAME, ORDINAL_POSITION",
                row -> {
                    String holder = row.getString(1) + "." + row.getString(2);
                    ForeignReference reference = new ForeignReference(
                            holder,
                            new ForeignKey(
                                    row.getString(3),
                                    List.of(upper(row.getString(4))),
                                    row.getString(5),
                                    List.of(upper(row.getString(6))),
                                    "NO ACTION",
                                    "NO ACTION"));
                    found.merge(holder + "." + row.getString(3), reference, MySqlDependents::joined);
                });
        return List.copyOf(found.values());
    }

    private static ForeignReference joined(ForeignReference one, ForeignReference next) {
        ForeignKey key = one.key();
        List<String> columns = new ArrayList<>(key.columns());
        columns.addAll(next.key().columns());
        List<String> refColumns = new ArrayList<>(key.refColumns());
        refColumns.addAll(next.key().refColumns());
        return new ForeignReference(
                one.holder(),
                new ForeignKey(key.name(), columns, key.refTable(), refColumns, key.onDelete(), key.onUpdate()));
    }

    @Override
    public List<Dependent> others(SqlReader reader, Map<String, Map<String, Change>> changes) {
        List<Dependent> found = new ArrayList<>();
        reader.each(
                "SELECT TRIGGER_NAME, " + MySqlSchemaReader.table("EVENT_OBJECT_TABLE")
                        + ", ACTION_STATEMENT FROM information_schema.TRIGGERS"
                        + " WHERE EVENT_OBJECT_SCHEMA = DATABASE() ORDER BY TRIGGER_NAME",
                row -> {
                    if (row.getString(3) != null) {
                        found.addAll(
                                TriggerBodies.judge(row.getString(1), row.getString(2), row.getString(3), changes));
                    }
                });
        generated(reader, changes, found);
        if (mariaDb) {
            checksOfColumns(reader, changes, found);
        }
        return found;
    }

    private void generated(SqlReader reader, Map<String, Map<String, Change>> changes, List<Dependent> found) {
        reader.each(
                "SELECT " + MySqlSchemaReader.table("TABLE_NAME")
                        + ", COLUMN_NAME, GENERATION_EXPRESSION FROM information_schema.COLUMNS"
                        + " WHERE TABLE_SCHEMA = DATABASE() AND GENERATION_EXPRESSION <> '' ORDER BY TABLE_NAME, COLUMN_NAME",
                row -> {
                    String table = row.getString(1);
                    String name = table + "." + row.getString(2);
                    Set<String> named = NamedColumns.in(row.getString(3));
                    changes.getOrDefault(table, Map.of()).forEach((column, change) -> {
                        boolean refused = change == Change.DROP || (change == Change.RENAME && !mariaDb);
                        if (refused && named.contains(column)) {
                            found.add(new Dependent(
                                    "generated column", name, table, column, change, Effect.STATEMENT_FAILS, false));
                        }
                    });
                });
    }

    /** A check in the definition of a column, which bears the name of the column, goes when the definition is given again. */
    private static void checksOfColumns(
            SqlReader reader, Map<String, Map<String, Change>> changes, List<Dependent> found) {
        reader.each(
                "SELECT " + MySqlSchemaReader.table("TABLE_NAME")
                        + ", CONSTRAINT_NAME FROM information_schema.CHECK_CONSTRAINTS"
                        + " WHERE CONSTRAINT_SCHEMA = DATABASE() ORDER BY TABLE_NAME, CONSTRAINT_NAME",
                row -> {
                    String table = row.getString(1);
                    String column = upper(row.getString(2));
                    Change change = changes.getOrDefault(table, Map.of()).get(column);
                    if (change == Change.RENAME || change == Change.RETYPE) {
                        found.add(new Dependent(
                                "check", row.getString(2) + " on " + table, table, column, change, Effect.GOES, true));
                    }
                });
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }
}
