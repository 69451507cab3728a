package org.apimmigrate.core.schema;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A table with everything that hangs on it. All identifiers are upper case. */
public record Table(
        String name,
        List<Column> columns,
        List<String> primaryKey,
        @Nullable String primaryKeyName,
        List<UniqueKey> uniques,
        List<ForeignKey> foreignKeys,
        List<Index> indexes,
        List<Check> checks) {

    public Table {
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
        uniques = List.copyOf(uniques);
        foreignKeys = List.copyOf(foreignKeys);
        indexes = List.copyOf(indexes);
        checks = List.copyOf(checks);
    }

    /** A table that has nothing yet but a name. */
    public static Table named(String name) {
        return new Table(name, List.of(), List.of(), null, List.of(), List.of(), List.of(), List.of());
    }

    public Table withColumns(List<Column> changed) {
        return new Table(name, changed, primaryKey, primaryKeyName, uniques, foreignKeys, indexes, checks);
    }

    public Table withPrimaryKey(List<String> changed, @Nullable String changedName) {
        return new Table(name, columns, changed, changedName, uniques, foreignKeys, indexes, checks);
    }

    public Table withUniques(List<UniqueKey> changed) {
        return new Table(name, columns, primaryKey, primaryKeyName, changed, foreignKeys, indexes, checks);
    }

    public Table withForeignKeys(List<ForeignKey> changed) {
        return new Table(name, columns, primaryKey, primaryKeyName, uniques, changed, indexes, checks);
    }

    public Table withIndexes(List<Index> changed) {
        return new Table(name, columns, primaryKey, primaryKeyName, uniques, foreignKeys, changed, checks);
    }

    public Table withChecks(List<Check> changed) {
        return new Table(name, columns, primaryKey, primaryKeyName, uniques, foreignKeys, indexes, changed);
    }

    public Optional<Column> column(String columnName) {
        return columns.stream().filter(c -> c.name().equals(columnName)).findFirst();
    }
}
