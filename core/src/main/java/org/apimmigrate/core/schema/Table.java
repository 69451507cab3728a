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

    public Optional<Column> column(String columnName) {
        return columns.stream().filter(c -> c.name().equals(columnName)).findFirst();
    }
}
