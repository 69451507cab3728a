package org.apimmigrate.core.database.h2;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apimmigrate.core.database.DependentRules;
import org.apimmigrate.core.database.NamedColumns;
import org.apimmigrate.core.database.ViewRules.Change;
import org.apimmigrate.core.database.ViewRules.Use;
import org.apimmigrate.core.database.ViewUses;
import org.apimmigrate.core.schema.ForeignKey;
import org.apimmigrate.core.sql.SqlReader;

/** H2 drops with a column what names no other column, refuses where something does, and follows a rename and a new type. */
final class H2Dependents implements DependentRules {

    @Override
    public Effect effect(Part part, Change change, boolean alone) {
        if (change != Change.DROP) {
            return Effect.NONE;
        }
        return alone && part != Part.REFERENCE ? Effect.GOES : Effect.STATEMENT_FAILS;
    }

    /** Joined here: H2 would compare every row of its INFORMATION_SCHEMA with every other. */
    @Override
    public List<ForeignReference> foreignReferences(SqlReader reader) {
        Map<String, String> tables = new HashMap<>();
        reader.each(
                "SELECT CONSTRAINT_SCHEMA || '.' || CONSTRAINT_NAME, TABLE_SCHEMA, TABLE_NAME, TABLE_SCHEMA = SCHEMA()"
                        + " FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS",
                row -> tables.put(
                        row.getString(1),
                        row.getBoolean(4) ? row.getString(3) : row.getString(2) + "." + row.getString(3)));
        Map<String, List<String>> columns = new HashMap<>();
        reader.each(
                "SELECT CONSTRAINT_SCHEMA || '.' || CONSTRAINT_NAME, COLUMN_NAME FROM INFORMATION_SCHEMA.KEY_COLUMN_USAGE"
                        + " ORDER BY 1, ORDINAL_POSITION",
                row -> columns.computeIfAbsent(row.getString(1), n -> new ArrayList<>())
                        .add(row.getString(2)));
        List<ForeignReference> found = new ArrayList<>();
        reader.each(
                "SELECT CONSTRAINT_NAME, CONSTRAINT_SCHEMA || '.' || CONSTRAINT_NAME,"
                        + " UNIQUE_CONSTRAINT_SCHEMA || '.' || UNIQUE_CONSTRAINT_NAME"
                        + " FROM INFORMATION_SCHEMA.REFERENTIAL_CONSTRAINTS"
                        + " WHERE UNIQUE_CONSTRAINT_SCHEMA = SCHEMA() AND CONSTRAINT_SCHEMA <> SCHEMA() ORDER BY 2",
                row -> found.add(new ForeignReference(
                        tables.getOrDefault(row.getString(2), ""),
                        new ForeignKey(
                                row.getString(1),
                                columns.getOrDefault(row.getString(2), List.of()),
                                tables.getOrDefault(row.getString(3), ""),
                                columns.getOrDefault(row.getString(3), List.of()),
                                "NO ACTION",
                                "NO ACTION"))));
        return found;
    }

    @Override
    public List<Dependent> others(SqlReader reader, Map<String, Map<String, Change>> changes) {
        List<Dependent> found = new ArrayList<>();
        reader.each(
                "SELECT TABLE_NAME, COLUMN_NAME, GENERATION_EXPRESSION FROM INFORMATION_SCHEMA.COLUMNS"
                        + " WHERE TABLE_SCHEMA = SCHEMA() AND IS_GENERATED = 'ALWAYS' ORDER BY 1, 2",
                row -> {
                    String table = row.getString(1);
                    String name = table + "." + row.getString(2);
                    Set<String> named = NamedColumns.in(row.getString(3));
                    changes.getOrDefault(table, Map.of()).forEach((column, change) -> {
                        if (change == Change.DROP && named.contains(column)) {
                            found.add(new Dependent(
                                    "generated column", name, table, column, change, Effect.STATEMENT_FAILS, false));
                        }
                    });
                });
        otherTables(reader, changes, found);
        return found;
    }

    /** A check with a query on a table keeps H2 from putting a copy in the place of that table. */
    private static void otherTables(SqlReader reader, Map<String, Map<String, Change>> changes, List<Dependent> found) {
        Map<String, Set<String>> columns = new TreeMap<>();
        changes.forEach((table, byColumn) -> columns.put(table, byColumn.keySet()));
        List<Use> uses = ViewUses.namedInText(
                reader,
                "SELECT CONSTRAINT_NAME, CHECK_CLAUSE FROM INFORMATION_SCHEMA.CHECK_CONSTRAINTS ORDER BY CONSTRAINT_NAME",
                '"',
                columns);
        for (Use use : uses) {
            if (use.table() != null && use.column() != null) {
                found.add(new Dependent(
                        "check",
                        use.view(),
                        use.table(),
                        use.column(),
                        Objects.requireNonNull(changes.get(use.table())).get(use.column()),
                        Effect.STATEMENT_FAILS,
                        false));
            }
        }
    }
}
