package org.apimmigrate.core.database.h2;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        keys(reader, catalog);
        foreignKeys(reader, catalog);
        reader.each(
                "SELECT TC.TABLE_NAME, TC.CONSTRAINT_NAME, C.CHECK_CLAUSE FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS TC"
                        + " JOIN INFORMATION_SCHEMA.CHECK_CONSTRAINTS C ON C.CONSTRAINT_SCHEMA = TC.CONSTRAINT_SCHEMA"
                        + " AND C.CONSTRAINT_NAME = TC.CONSTRAINT_NAME"
                        + " WHERE TC.TABLE_SCHEMA = SCHEMA() AND TC.CONSTRAINT_TYPE = 'CHECK'",
                r -> catalog.table(r.getString(1)).checks.add(new Check(r.getString(2), r.getString(3))));
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

    private static void keys(SqlReader reader, CatalogBuilder catalog) {
        Map<String, List<String>> uniques = new LinkedHashMap<>();
        Map<String, String> owners = new LinkedHashMap<>();
        reader.each(
                "SELECT TC.TABLE_NAME, TC.CONSTRAINT_NAME, TC.CONSTRAINT_TYPE, K.COLUMN_NAME"
                        + " FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS TC JOIN INFORMATION_SCHEMA.KEY_COLUMN_USAGE K"
                        + " ON K.CONSTRAINT_SCHEMA = TC.CONSTRAINT_SCHEMA AND K.CONSTRAINT_NAME = TC.CONSTRAINT_NAME"
                        + " AND K.TABLE_NAME = TC.TABLE_NAME"
                        + " WHERE TC.TABLE_SCHEMA = SCHEMA() AND TC.CONSTRAINT_TYPE IN ('PRIMARY KEY', 'UNIQUE')"
                        + " ORDER BY TC.TABLE_NAME, TC.CONSTRAINT_NAME, K.ORDINAL_POSITION",
                r -> {
                    if (r.getString(3).equals("UNIQUE")) {
                        owners.put(r.getString(2), r.getString(1));
                        uniques.computeIfAbsent(r.getString(2), n -> new ArrayList<>())
                                .add(r.getString(4));
                    } else {
                        CatalogBuilder.TableBuilder table = catalog.table(r.getString(1));
                        table.primaryKey.add(r.getString(4));
                        table.primaryKeyName = r.getString(2);
                    }
                });
        uniques.forEach((name, columns) -> catalog.table(owners.get(name)).uniques.add(new UniqueKey(name, columns)));
    }

    private static void foreignKeys(SqlReader reader, CatalogBuilder catalog) {
        Map<String, ForeignKeyRows> keys = new LinkedHashMap<>();
        reader.each(
                "SELECT K.TABLE_NAME, K.CONSTRAINT_NAME, K.COLUMN_NAME, P.TABLE_NAME, P.COLUMN_NAME, R.DELETE_RULE, R.UPDATE_RULE"
                        + " FROM INFORMATION_SCHEMA.REFERENTIAL_CONSTRAINTS R JOIN INFORMATION_SCHEMA.KEY_COLUMN_USAGE K"
                        + " ON K.CONSTRAINT_SCHEMA = R.CONSTRAINT_SCHEMA AND K.CONSTRAINT_NAME = R.CONSTRAINT_NAME"
                        + " JOIN INFORMATION_SCHEMA.KEY_COLUMN_USAGE P ON P.CONSTRAINT_SCHEMA = R.UNIQUE_CONSTRAINT_SCHEMA"
                        + " AND P.CONSTRAINT_NAME = R.UNIQUE_CONSTRAINT_NAME AND P.ORDINAL_POSITION = K.POSITION_IN_UNIQUE_CONSTRAINT"
                        + " WHERE R.CONSTRAINT_SCHEMA = SCHEMA() ORDER BY K.TABLE_NAME, K.CONSTRAINT_NAME, K.ORDINAL_POSITION",
                r -> {
                    ForeignKeyRows key = keys.computeIfAbsent(r.getString(2), n -> new ForeignKeyRows());
                    key.table = r.getString(1);
                    key.columns.add(r.getString(3));
                    key.refTable = r.getString(4);
                    key.refColumns.add(r.getString(5));
                    key.onDelete = rule(r.getString(6));
                    key.onUpdate = rule(r.getString(7));
                });
        keys.forEach((name, k) -> catalog.table(k.table)
                .foreignKeys
                .add(new ForeignKey(name, k.columns, k.refTable, k.refColumns, k.onDelete, k.onUpdate)));
    }

    /** A foreign key while its rows come in. */
    private static final class ForeignKeyRows {
        private String table = "";
        private String refTable = "";
        private String onDelete = "";
        private String onUpdate = "";
        private final List<String> columns = new ArrayList<>();
        private final List<String> refColumns = new ArrayList<>();
    }

    /** H2 does not defer constraints, so that RESTRICT and NO ACTION are one and the same. */
    private static String rule(String reported) {
        return reported.equals("RESTRICT") ? "NO ACTION" : reported;
    }

    private static void indexes(SqlReader reader, CatalogBuilder catalog) {
        Map<String, IndexRows> indexes = new LinkedHashMap<>();
        reader.each(
                "SELECT I.TABLE_NAME, I.INDEX_NAME, C.COLUMN_NAME, C.IS_UNIQUE, C.ORDERING_SPECIFICATION"
                        + " FROM INFORMATION_SCHEMA.INDEXES I JOIN INFORMATION_SCHEMA.INDEX_COLUMNS C"
                        + " ON C.INDEX_SCHEMA = I.INDEX_SCHEMA AND C.INDEX_NAME = I.INDEX_NAME"
                        + " WHERE I.TABLE_SCHEMA = SCHEMA() AND I.IS_GENERATED = FALSE"
                        + " ORDER BY I.TABLE_NAME, I.INDEX_NAME, C.ORDINAL_POSITION",
                r -> {
                    IndexRows index = indexes.computeIfAbsent(r.getString(2), n -> new IndexRows());
                    index.table = r.getString(1);
                    index.unique = r.getBoolean(4);
                    index.columns.add(r.getString(3) + (r.getString(5).startsWith("D") ? " DESC" : ""));
                });
        indexes.forEach((name, i) ->
                catalog.table(i.table).indexes.add(new Index(name, i.columns, i.unique, List.of(), null)));
    }

    /** An index while its rows come in. */
    private static final class IndexRows {
        private String table = "";
        private boolean unique;
        private final List<String> columns = new ArrayList<>();
    }
}
