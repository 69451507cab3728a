package org.apimmigrate.core.database.sqlserver;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apimmigrate.core.schema.AnsiSchemaSql;
import org.apimmigrate.core.schema.Column;
import org.apimmigrate.core.schema.ForeignKey;
import org.apimmigrate.core.schema.Index;
import org.apimmigrate.core.schema.SchemaOperation;
import org.apimmigrate.core.schema.Table;
import org.apimmigrate.core.schema.UniqueKey;

/**
 * Schema changes in Transact-SQL. Defaults are constraints of their own with names that differ from database to database: a short batch
 * looks the name up and drops it. A column whose nullability changes must not be in a key meanwhile; one that
 * does not only grow must not be in an index either.
 */
final class SqlServerSchemaSql extends AnsiSchemaSql {

    SqlServerSchemaSql() {
        super(Set.of());
    }

    @Override
    public String byteLength(String column) {
        return "CAST(DATALENGTH(" + name(column) + ") AS BIGINT)";
    }

    @Override
    protected String quoted(String identifier) {
        return '[' + identifier.replace("]", "]]") + ']';
    }

    @Override
    protected String exact(String liveName) {
        return quoted(liveName);
    }

    @Override
    protected String definition(Column column, boolean nullable) {
        return type(column, nullable) + (column.autoIncrement() ? " IDENTITY(1,1)" : "") + defaultOf(column);
    }

    private static String type(Column column, boolean nullable) {
        return column.nativeType()
                + (column.collation() == null ? "" : " COLLATE " + column.collation())
                + (nullable ? " NULL" : " NOT NULL");
    }

    private static String defaultOf(Column column) {
        return column.autoIncrement() || column.defaultValue() == null ? "" : " DEFAULT " + value(column);
    }

    private static String value(Column column) {
        String value = String.valueOf(column.defaultValue());
        return value.equals("TRUE") ? "1" : value.equals("FALSE") ? "0" : value;
    }

    /** WITH VALUES fills the rows that are there, as all other DBMS do by themselves. */
    @Override
    public List<String> addColumn(String table, Column column, boolean nullable) {
        String filled = column.defaultValue() != null && nullable ? " WITH VALUES" : "";
        return List.of(alter(table, "ADD " + name(column.name()) + " " + definition(column, nullable) + filled));
    }

    @Override
    public List<String> renameColumn(String table, Column from, String to) {
        return List.of("EXEC sp_rename '%s.%s', '%s', 'COLUMN'".formatted(table, from.name(), to));
    }

    @Override
    public List<String> alterColumn(Table table, Column from, Column to) {
        List<String> statements = new ArrayList<>();
        boolean type = !from.nativeType().equalsIgnoreCase(to.nativeType());
        boolean nullability = from.nullable() != to.nullable();
        boolean otherDefault = !Objects.equals(from.defaultValue(), to.defaultValue());
        if (otherDefault && from.defaultValue() != null) {
            statements.add(dropDefault(table.name(), from.name()));
        }
        if (type || nullability) {
            boolean grows = grows(from, to);
            boolean inPrimaryKey = table.primaryKey().contains(from.name());
            List<UniqueKey> keys = table.uniques().stream()
                    .filter(k -> (nullability || !grows) && k.columns().contains(from.name()))
                    .toList();
            List<Index> indexes = table.indexes().stream()
                    .filter(i -> !grows && holds(i, from.name()))
                    .toList();
            keys.forEach(k -> statements.addAll(dropUnique(table.name(), k)));
            indexes.forEach(i -> statements.addAll(dropIndex(table.name(), i)));
            if (inPrimaryKey) {
                statements.addAll(dropPrimaryKey(table));
            }
            statements.add(alter(table.name(), "ALTER COLUMN " + name(to.name()) + " " + type(to, to.nullable())));
            if (inPrimaryKey) {
                statements.addAll(addPrimaryKey(table.name(), table.primaryKeyName(), table.primaryKey()));
            }
            keys.forEach(k -> statements.addAll(addUnique(table.name(), k)));
            indexes.forEach(i -> statements.addAll(addIndex(table.name(), i)));
        }
        if (otherDefault && to.defaultValue() != null) {
            statements.add(alter(table.name(), "ADD DEFAULT " + value(to) + " FOR " + name(to.name())));
        }
        return statements;
    }

    /** A text of the same type that is as long or longer: the one change that an index on the column allows (manual, "ALTER TABLE"). */
    private static boolean grows(Column from, Column to) {
        return from.type().equals("VARCHAR")
                && to.type().equals("VARCHAR")
                && from.length() != null
                && to.length() != null
                && to.length() >= from.length();
    }

    private static boolean holds(Index index, String column) {
        return index.include().contains(column)
                || index.columns().stream().anyMatch(c -> c.equals(column) || c.equals(column + " DESC"));
    }

    @Override
    public List<String> dropColumn(String table, Column column) {
        List<String> statements = new ArrayList<>();
        if (column.defaultValue() != null) {
            statements.add(dropDefault(table, column.name()));
        }
        statements.addAll(super.dropColumn(table, column));
        return statements;
    }

    @Override
    public List<String> dropUnique(String table, UniqueKey key) {
        return key.name() == null
                ? List.of(dropLooked(table, keyOf(table, "UQ", key.columns())))
                : super.dropUnique(table, key);
    }

    @Override
    public List<String> dropForeignKey(String table, ForeignKey key) {
        return key.name() == null
                ? List.of(dropLooked(table, foreignKeyOf(table, key)))
                : super.dropForeignKey(table, key);
    }

    @Override
    public List<String> dropPrimaryKey(Table table) {
        return table.primaryKeyName() == null
                ? List.of(dropLooked(table.name(), keyOf(table.name(), "PK", table.primaryKey())))
                : List.of(alter(table.name(), "DROP CONSTRAINT " + live(table.primaryKeyName())));
    }

    @Override
    public List<String> addIndex(String table, Index index) {
        String include = index.include().isEmpty() ? "" : " INCLUDE (" + names(index.include()) + ")";
        return List.of(super.addIndex(table, index).get(0) + include);
    }

    @Override
    public List<String> dropIndex(String table, Index index) {
        return List.of("DROP INDEX " + live(index.name()) + " ON " + name(table));
    }

    /** A nullable column with a default fills its rows, NOT NULL and other types check or copy them; wider VARCHARs do not. */
    @Override
    public boolean rewritesTable(SchemaOperation operation) {
        if (operation instanceof SchemaOperation.AddColumn add) {
            return add.column().defaultValue() != null;
        }
        return operation instanceof SchemaOperation.AlterColumn change
                && (change.from().nullable() != change.to().nullable()
                        || !change.from().type().equals(change.to().type()));
    }

    private String dropDefault(String table, String column) {
        return dropLooked(
                table,
                "SELECT @name = d.name FROM sys.default_constraints d JOIN sys.columns c ON c.object_id = d.parent_object_id"
                        + " AND c.column_id = d.parent_column_id WHERE d.parent_object_id = OBJECT_ID('" + table
                        + "') AND c.name = '" + column + "'");
    }

    /** Drops the constraint that a query finds, if there is one. */
    private String dropLooked(String table, String query) {
        return "DECLARE @name sysname; " + query + "; IF @name IS NOT NULL EXEC('ALTER TABLE " + name(table)
                + " DROP CONSTRAINT [' + @name + ']')";
    }

    private static String keyOf(String table, String type, List<String> columns) {
        String of =
                "FROM sys.index_columns i JOIN sys.columns c ON c.object_id = i.object_id AND c.column_id = i.column_id"
                        + " WHERE i.object_id = k.parent_object_id AND i.index_id = k.unique_index_id";
        return "SELECT @name = k.name FROM sys.key_constraints k WHERE k.parent_object_id = OBJECT_ID('" + table
                + "') AND k.type = '" + type + "' AND (SELECT COUNT(*) " + of + ") = " + columns.size()
                + " AND (SELECT COUNT(*) " + of + " AND c.name IN (" + texts(columns) + ")) = " + columns.size();
    }

    private static String foreignKeyOf(String table, ForeignKey key) {
        String of = "FROM sys.foreign_key_columns i JOIN sys.columns c ON c.object_id = i.parent_object_id"
                + " AND c.column_id = i.parent_column_id WHERE i.constraint_object_id = k.object_id";
        return "SELECT @name = k.name FROM sys.foreign_keys k WHERE k.parent_object_id = OBJECT_ID('" + table
                + "') AND k.referenced_object_id = OBJECT_ID('" + key.refTable() + "') AND (SELECT COUNT(*) " + of
                + ") = "
                + key.columns().size() + " AND (SELECT COUNT(*) " + of + " AND c.name IN (" + texts(key.columns())
                + ")) = "
                + key.columns().size();
    }

    private static String texts(List<String> names) {
        return names.stream().map(n -> "'" + n + "'").collect(Collectors.joining(", "));
    }
}
