package org.apimmigrate.core.backup;

import java.nio.ByteBuffer;
import java.util.List;
import org.apimmigrate.core.schema.Table;
import org.apimmigrate.core.schema.UniqueKey;

/** What distinguishes the rows of a table: its primary key, else a unique key whose columns are never NULL, else nothing. */
final class RowKey {

    private RowKey() {}

    static List<String> of(Table table) {
        if (!table.primaryKey().isEmpty()) {
            return table.primaryKey();
        }
        return table.uniques().stream()
                .map(UniqueKey::columns)
                .filter(columns -> columns.stream().allMatch(name -> isNotNull(table, name)))
                .findFirst()
                .orElse(List.of());
    }

    /** The values of a key as something that is equal where they are; arrays of bytes are not. */
    static List<Object> identity(List<Object> key) {
        return key.stream()
                .map(value -> value instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : value)
                .toList();
    }

    private static boolean isNotNull(Table table, String name) {
        return table.column(name).filter(column -> !column.nullable()).isPresent();
    }
}
