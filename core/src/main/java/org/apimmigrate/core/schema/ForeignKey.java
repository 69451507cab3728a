package org.apimmigrate.core.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key.
 *
 * @param onDelete CASCADE, RESTRICT, NO ACTION, SET NULL, SET DEFAULT; MySQL and H2 know RESTRICT as NO ACTION
 * @param onUpdate the same words
 */
public record ForeignKey(
        @Nullable String name,
        List<String> columns,
        String refTable,
        List<String> refColumns,
        String onDelete,
        String onUpdate) {

    public ForeignKey {
        columns = List.copyOf(columns);
        refColumns = List.copyOf(refColumns);
    }
}
