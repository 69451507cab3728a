package org.apimmigrate.core.database.h2;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apimmigrate.core.schema.Catalog;
import org.apimmigrate.core.schema.CatalogBuilder;
import org.apimmigrate.core.schema.Check;
import org.apimmigrate.core.schema.Column;
import org.apimmigrate.core.schema.DefaultText;
import org.apimmigrate.core.schema.ForeignKey;
import org.apimmigrate.core.schema.Index;
import org.apimmigrate.core.schema.SchemaReader;
import org.apimmigrate.core.schema.Sequence;
import org.apimmigrate.core.schema.Trigger;
import org.apimmigrate.core.schema.UniqueKey;
import org.apimmigrate.core.sql.SqlReader;

/** Reads the current schema of an H2 2.1 database from INFORMATION_SCHEMA. */
final class H2SchemaReader implements SchemaReader {

    /** H2 gives a VARCHAR without a length this one or more; the catalogs say unlimited. */
    private static final long UNLIMITED = 1_000_000;

    private static final int USUAL_TIMESTAMP_PRECISION = 6;
    private static final Set<String> SIZED = Set.of("VARCHAR", "CHAR", "VARBINARY", "BINARY");

    @Override
    public Catalog read(SqlReader reader) {
        CatalogBuilder catalog = new CatalogBuilder("h2");
        reader.each(
                "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = SCHEMA() AND TABLE_TYPE = 'BASE TABLE'",
                r -> catalog.table(r.getString(1)));
        columns(reader, catalog);
        constraints(reader, catalog);
        indexes(reader, catalog);
        reader.each(
                "SELECT SEQUENCE_NAME FROM INFORMATION_SCHEMA.SEQUENCES WHERE SEQUENCE_SCHEMA = SCHEMA()"
                        + " AND SEQUENCE_NAME NOT LIKE 'SYSTEM\\_SEQUENCE\\_%'",
                r -> catalog.sequences.add(new Sequence(r.getString(1), null, false)));
        reader.each(
                "SELECT TRIGGER_NAME, EVENT_OBJECT_TABLE, ACTION_TIMING, EVENT_MANIPULATION FROM INFORMATION_SCHEMA.TRIGGERS"
                        + " WHERE TRIGGER_SCHEMA = SCHEMA()",
                r -> catalog.triggers.add(
                        new Trigger(r.getString(1), r.getString(2), r.getString(3), r.getString(4), null)));
        return catalog.build();
    }

    private static void columns(SqlReader reader, CatalogBuilder catalog) {
        reader.each(
                "SELECT TABLE_NAME, COLUMN_NAME, DATA_TYPE, CHARACTER_MAXIMUM_LENGTH, NUMERIC_PRECISION, NUMERIC_SCALE,"
                        + " DATETIME_PRECISION, IS_NULLABLE, COLUMN_DEFAULT, IS_IDENTITY, COLUMN_ON_UPDATE, IS_GENERATED"
                        + " FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_SCHEMA = SCHEMA() ORDER BY TABLE_NAME, ORDINAL_POSITION",
                r -> {
                    if (catalog.knows(r.getString(1))) {
                        catalog.table(r.getString(1)).columns.add(column(r));
                    }
                });
    }

    private static Column column(ResultSet r) throws SQLException {
        String type = logical(r.getString(3));
        long size = r.getLong(4);
        Integer length = SIZED.contains(type) && size > 0 && size < UNLIMITED ? Integer.valueOf((int) size) : null;
        Integer precision = null;
        Integer scale = null;
        if (type.equals("DECIMAL")) {
            precision = r.getInt(5);
            scale = r.getInt(6);
        } else if (type.equals("TIMESTAMP") && r.getInt(7) != USUAL_TIMESTAMP_PRECISION) {
            precision = r.getInt(7);
        }
        String nativeType = type.equals("OTHER") ? r.getString(3) : type;
        if (length != null) {
            nativeType += "(" + length + ")";
        } else if (precision != null) {
            nativeType += scale == null ? "(" + precision + ")" : "(" + precision + "," + scale + ")";
        }
        boolean auto = "YES".equals(r.getString(10));
        return new Column(
                r.getString(2),
                type,
                length,
                precision,
                scale,
                "YES".equals(r.getString(8)),
                auto ? null : DefaultText.clean(r.getString(9), type),
                auto,
                null,
                DefaultText.clean(r.getString(11), type),
                "ALWAYS".equals(r.getString(12)) ? "YES" : null,
                null,
                nativeType);
    }

    private static String logical(String reported) {
        return switch (reported) {
            case "CHARACTER VARYING" -> "VARCHAR";
            case "CHARACTER" -> "CHAR";
            case "CHARACTER LARGE OBJECT" -> "CLOB";
            case "BINARY LARGE OBJECT" -> "BLOB";
            case "BINARY VARYING" -> "VARBINARY";
            case "BINARY" -> "BINARY";
            case "NUMERIC", "DECFLOAT" -> "DECIMAL";
            case "DOUBLE PRECISION" -> "DOUBLE";
            case "INTEGER", "SMALLINT", "TINYINT", "BIGINT", "BOOLEAN", "REAL", "DATE", "TIME", "TIMESTAMP" -> reported;
            case "TIMESTAMP WITH TIME ZONE" -> "TIMESTAMP_WITH_TIMEZONE";
            default -> "OTHER";
        };
    }

    /** H2 joins its INFORMATION_SCHEMA by comparing every row with every other, so the joining is done here. */
    private static void constraints(SqlReader reader, CatalogBuilder catalog) {
        Map<String, List<KeyColumn>> columns = new HashMap<>();
        reader.each(
                "SELECT CONSTRAINT_NAME, COLUMN_NAME, POSITION_IN_UNIQUE_CONSTRAINT FROM INFORMATION_SCHEMA.KEY_COLUMN_USAGE"
                        + " WHERE CONSTRAINT_SCHEMA = SCHEMA() ORDER BY CONSTRAINT_NAME, ORDINAL_POSITION",
                r -> columns.computeIfAbsent(r.getString(1), n -> new ArrayList<>())
                        .add(new KeyColumn(r.getString(2), r.getInt(3))));
        afterRename(reader, catalog, columns);
        Map<String, String> tables = new HashMap<>();
        reader.each(
                "SELECT TABLE_NAME, CONSTRAINT_NAME, CONSTRAINT_TYPE FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS"
                        + " WHERE TABLE_SCHEMA = SCHEMA() ORDER BY TABLE_NAME, CONSTRAINT_NAME",
                r -> {
                    CatalogBuilder.TableBuilder table = catalog.table(r.getString(1));
                    String name = r.getString(2);
                    tables.put(name, r.getString(1));
                    if (r.getString(3).equals("UNIQUE")) {
                        table.uniques.add(new UniqueKey(name, names(known(columns, name))));
                    } else if (r.getString(3).equals("PRIMARY KEY")) {
                        table.primaryKey.addAll(names(known(columns, name)));
                        table.primaryKeyName = name;
                    }
                });
        reader.each(
                "SELECT CONSTRAINT_NAME, UNIQUE_CONSTRAINT_NAME, DELETE_RULE, UPDATE_RULE"
                        + " FROM INFORMATION_SCHEMA.REFERENTIAL_CONSTRAINTS WHERE CONSTRAINT_SCHEMA = SCHEMA()"
                        + " ORDER BY CONSTRAINT_NAME",
                r -> {
                    List<KeyColumn> own = known(columns, r.getString(1));
                    List<String> referred = names(known(columns, r.getString(2)));
                    List<String> inOrder = own.stream()
                            .map(c -> referred.get(c.positionInUnique() - 1))
                            .toList();
                    catalog.table(known(tables, r.getString(1)))
                            .foreignKeys
                            .add(new ForeignKey(
                                    r.getString(1),
                                    names(own),
                                    known(tables, r.getString(2)),
                                    inOrder,
                                    rule(r.getString(3)),
                                    rule(r.getString(4))));
                });
        reader.each(
                "SELECT CONSTRAINT_NAME, CHECK_CLAUSE FROM INFORMATION_SCHEMA.CHECK_CONSTRAINTS"
                        + " WHERE CONSTRAINT_SCHEMA = SCHEMA() ORDER BY CONSTRAINT_NAME",
                r -> {
                    // checks of domains belong to no table
                    if (tables.containsKey(r.getString(1))) {
                        catalog.table(tables.get(r.getString(1))).checks.add(new Check(r.getString(1), r.getString(2)));
                    }
                });
    }

    private static <V> V known(Map<String, V> read, String name) {
        return Objects.requireNonNull(read.get(name), name);
    }

    /** A unique key goes by the old name of a renamed column until H2 copies the table; its index has the new one. */
    private static void afterRename(SqlReader reader, CatalogBuilder catalog, Map<String, List<KeyColumn>> columns) {
        Map<String, String> indexes = new HashMap<>();
        reader.each(
                "SELECT TABLE_NAME, CONSTRAINT_NAME, INDEX_NAME FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS"
                        + " WHERE TABLE_SCHEMA = SCHEMA() AND CONSTRAINT_TYPE = 'UNIQUE'",
                r -> {
                    List<String> there = catalog.table(r.getString(1)).columns.stream()
                            .map(Column::name)
                            .toList();
                    if (!there.containsAll(names(columns.getOrDefault(r.getString(2), List.of())))) {
                        indexes.put(r.getString(3), r.getString(2));
                    }
                });
        if (indexes.isEmpty()) {
            return;
        }
        Map<String, List<KeyColumn>> now = new HashMap<>();
        reader.each(
                "SELECT INDEX_NAME, COLUMN_NAME FROM INFORMATION_SCHEMA.INDEX_COLUMNS"
                        + " WHERE TABLE_SCHEMA = SCHEMA() ORDER BY INDEX_NAME, ORDINAL_POSITION",
                r -> {
                    String key = indexes.get(r.getString(1));
                    if (key != null) {
                        now.computeIfAbsent(key, n -> new ArrayList<>()).add(new KeyColumn(r.getString(2), 0));
                    }
                });
        now.forEach((key, list) -> {
            if (list.size() == known(columns, key).size()) {
                columns.put(key, list);
            }
        });
    }

    private record KeyColumn(String name, int positionInUnique) {}

    private static List<String> names(List<KeyColumn> columns) {
        return columns.stream().map(KeyColumn::name).toList();
    }

    /** H2 does not defer constraints, so that RESTRICT and NO ACTION are one and the same. */
    private static String rule(String reported) {
        return reported.equals("RESTRICT") ? "NO ACTION" : reported;
    }

    private static void indexes(SqlReader reader, CatalogBuilder catalog) {
        Map<String, IndexRows> indexes = new LinkedHashMap<>();
        reader.each(
                "SELECT INDEX_NAME, TABLE_NAME FROM INFORMATION_SCHEMA.INDEXES"
                        + " WHERE TABLE_SCHEMA = SCHEMA() AND IS_GENERATED = FALSE ORDER BY TABLE_NAME, INDEX_NAME",
                r -> indexes.put(r.getString(1), new IndexRows(r.getString(2))));
        reader.each(
                "SELECT INDEX_NAME, COLUMN_NAME, IS_UNIQUE, ORDERING_SPECIFICATION FROM INFORMATION_SCHEMA.INDEX_COLUMNS"
                        + " WHERE TABLE_SCHEMA = SCHEMA() ORDER BY INDEX_NAME, ORDINAL_POSITION",
                r -> {
                    IndexRows index = indexes.get(r.getString(1));
                    if (index != null) {
                        index.unique = r.getBoolean(3);
                        index.columns.add(r.getString(2) + (r.getString(4).startsWith("D") ? " DESC" : ""));
                    }
                });
        indexes.forEach(
                (name, i) -> catalog.table(i.table).indexes.add(new Index(name, i.columns, i.unique, List.of(), null)));
    }

    /** An index while its rows come in. */
    private static final class IndexRows {
        private final String table;
        private boolean unique;
        private final List<String> columns = new ArrayList<>();

        private IndexRows(String table) {
            this.table = table;
        }
    }
}
