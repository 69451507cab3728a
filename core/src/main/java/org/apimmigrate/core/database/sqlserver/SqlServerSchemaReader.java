package org.apimmigrate.core.database.sqlserver;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
import org.jspecify.annotations.Nullable;

/** Reads the default schema of a SQL Server database from its sys views. */
final class SqlServerSchemaReader implements SchemaReader {

    private static final String OF_SCHEMA = " JOIN sys.tables t ON t.object_id = %s AND t.schema_id = SCHEMA_ID() ";

    /** Those of which the catalogs give a length. */
    private static final Set<String> SIZED = Set.of("varchar", "char", "nvarchar", "nchar", "varbinary", "binary");

    @Override
    public Catalog read(SqlReader reader) {
        CatalogBuilder catalog = new CatalogBuilder("mssql");
        reader.each(
                "SELECT name FROM sys.tables WHERE schema_id = SCHEMA_ID()", r -> catalog.table(upper(r.getString(1))));
        reader.each(
                "SELECT t.name, c.name, y.name, c.max_length, c.precision, c.scale, c.is_nullable, c.is_identity, d.definition,"
                        + " CASE WHEN c.collation_name <> CONVERT(sysname, DATABASEPROPERTYEX(DB_NAME(), 'Collation'))"
                        + " THEN c.collation_name END, c.is_computed FROM sys.columns c" + of("c.object_id")
                        + "JOIN sys.types y ON y.user_type_id = c.user_type_id"
                        + " LEFT JOIN sys.default_constraints d ON d.object_id = c.default_object_id ORDER BY t.name, c.column_id",
                r -> catalog.table(upper(r.getString(1))).columns.add(column(r)));
        keysAndIndexes(reader, catalog);
        foreignKeys(reader, catalog);
        reader.each(
                "SELECT t.name, k.name, k.definition FROM sys.check_constraints k" + of("k.parent_object_id"),
                r -> catalog.table(upper(r.getString(1))).checks.add(new Check(r.getString(2), r.getString(3))));
        reader.each(
                "SELECT name FROM sys.sequences WHERE schema_id = SCHEMA_ID()",
                r -> catalog.sequences.add(new Sequence(upper(r.getString(1)), null, false)));
        reader.each(
                "SELECT g.name, t.name, CASE WHEN g.is_instead_of_trigger = 1 THEN 'INSTEAD OF' ELSE 'AFTER' END, e.type_desc"
                        + " FROM sys.triggers g" + of("g.parent_id")
                        + "JOIN sys.trigger_events e ON e.object_id = g.object_id",
                r -> catalog.triggers.add(
                        new Trigger(r.getString(1), upper(r.getString(2)), r.getString(3), r.getString(4), null)));
        return catalog.build();
    }

    private static String of(String objectId) {
        return OF_SCHEMA.formatted(objectId);
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    private static Column column(ResultSet r) throws SQLException {
        String base = r.getString(3).toLowerCase(Locale.ROOT);
        int bytes = r.getInt(4);
        Integer length = null;
        Integer precision = null;
        Integer scale = null;
        String nativeType = base;
        if (SIZED.contains(base)) {
            length = bytes < 0 ? null : Integer.valueOf(base.startsWith("n") ? bytes / 2 : bytes);
            nativeType += length == null ? "(max)" : "(" + length + ")";
        } else if (base.equals("decimal") || base.equals("numeric")) {
            precision = r.getInt(5);
            scale = r.getInt(6);
            nativeType += "(" + precision + "," + scale + ")";
        } else if (base.equals("datetime2")) {
            precision = r.getInt(6);
            nativeType += "(" + precision + ")";
        }
        String type = logical(base, length);
        return new Column(
                upper(r.getString(2)),
                type,
                type.equals("CLOB") || type.equals("BLOB") ? null : length,
                precision,
                scale,
                r.getBoolean(7),
                DefaultText.clean(r.getString(9), type),
                r.getBoolean(8),
                null,
                null,
                // a rowversion, too, is the server's own
                r.getBoolean(11) || base.equals("timestamp") ? "YES" : null,
                r.getString(10),
                nativeType);
    }

    private static String logical(String base, @Nullable Integer length) {
        return switch (base) {
            case "varchar", "nvarchar" -> length == null ? "CLOB" : "VARCHAR";
            case "varbinary" -> length == null ? "BLOB" : "VARBINARY";
            case "char", "nchar" -> "CHAR";
            case "text", "ntext" -> "CLOB";
            case "image" -> "BLOB";
            case "int" -> "INTEGER";
            case "bigint", "smallint", "tinyint", "date", "time", "real", "binary" -> base.toUpperCase(Locale.ROOT);
            case "bit" -> "BOOLEAN";
            case "decimal", "numeric" -> "DECIMAL";
            case "float" -> "DOUBLE";
            case "datetime", "datetime2", "smalldatetime" -> "TIMESTAMP";
            case "datetimeoffset" -> "TIMESTAMP_WITH_TIMEZONE";
            default -> "OTHER";
        };
    }

    private static void keysAndIndexes(SqlReader reader, CatalogBuilder catalog) {
        Map<String, Rows> indexes = new LinkedHashMap<>();
        reader.each(
                "SELECT t.name, i.name, i.is_primary_key, i.is_unique_constraint, i.is_unique, i.filter_definition, c.name,"
                        + " k.is_included_column, k.is_descending_key FROM sys.indexes i" + of("i.object_id")
                        + "JOIN sys.index_columns k ON k.object_id = i.object_id AND k.index_id = i.index_id"
                        + " JOIN sys.columns c ON c.object_id = k.object_id AND c.column_id = k.column_id"
                        + " WHERE i.name IS NOT NULL ORDER BY t.name, i.index_id, k.is_included_column, k.key_ordinal, k.index_column_id",
                r -> {
                    Rows rows = indexes.computeIfAbsent(r.getString(1) + "." + r.getString(2), n -> new Rows());
                    rows.table = upper(r.getString(1));
                    rows.name = r.getString(2);
                    rows.kind = r.getBoolean(3) ? 'P' : r.getBoolean(4) ? 'U' : 'I';
                    rows.unique = r.getBoolean(5);
                    rows.where = r.getString(6);
                    String column = upper(r.getString(7));
                    (r.getBoolean(8) ? rows.others : rows.columns).add(r.getBoolean(9) ? column + " DESC" : column);
                });
        for (Rows rows : indexes.values()) {
            CatalogBuilder.TableBuilder table = catalog.table(rows.table);
            if (rows.kind == 'P') {
                table.primaryKey.addAll(rows.columns);
                table.primaryKeyName = rows.name;
            } else if (rows.kind == 'U') {
                table.uniques.add(new UniqueKey(rows.name, rows.columns));
            } else {
                table.indexes.add(new Index(rows.name, rows.columns, rows.unique, rows.others, rows.where));
            }
        }
    }

    private static void foreignKeys(SqlReader reader, CatalogBuilder catalog) {
        Map<String, Rows> keys = new LinkedHashMap<>();
        reader.each(
                "SELECT t.name, k.name, pc.name, rt.name, rc.name, k.delete_referential_action_desc, k.update_referential_action_desc"
                        + " FROM sys.foreign_keys k" + of("k.parent_object_id")
                        + "JOIN sys.foreign_key_columns f ON f.constraint_object_id = k.object_id"
                        + " JOIN sys.columns pc ON pc.object_id = f.parent_object_id AND pc.column_id = f.parent_column_id"
                        + " JOIN sys.tables rt ON rt.object_id = f.referenced_object_id"
                        + " JOIN sys.columns rc ON rc.object_id = f.referenced_object_id AND rc.column_id = f.referenced_column_id"
                        + " ORDER BY t.name, k.name, f.constraint_column_id",
                r -> {
                    Rows rows = keys.computeIfAbsent(r.getString(1) + "." + r.getString(2), n -> new Rows());
                    rows.table = upper(r.getString(1));
                    rows.name = r.getString(2);
                    rows.columns.add(upper(r.getString(3)));
                    rows.refTable = upper(r.getString(4));
                    rows.others.add(upper(r.getString(5)));
                    rows.onDelete = r.getString(6).replace('_', ' ');
                    rows.onUpdate = r.getString(7).replace('_', ' ');
                });
        keys.values().forEach(k -> catalog.table(k.table)
                .foreignKeys
                .add(new ForeignKey(k.name, k.columns, k.refTable, k.others, k.onDelete, k.onUpdate)));
    }

    /** A key or index while its rows come in. */
    private static final class Rows {
        private String table = "";
        private String name = "";
        private String refTable = "";
        private String onDelete = "";
        private String onUpdate = "";
        private char kind;
        private boolean unique;
        private @Nullable String where;
        private final List<String> columns = new ArrayList<>();
        private final List<String> others = new ArrayList<>();
    }
}
