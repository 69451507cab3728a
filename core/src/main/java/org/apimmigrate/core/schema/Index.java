package org.apimmigrate.core.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An index that serves no primary key and no unique constraint. Columns may carry a length, or {@code DESC}. */
public record Index(
        @Nullable String name,
        List<String> columns,
        boolean unique,
        List<String> include,
        @Nullable String where) {

    public Index {
        columns = List.copyOf(columns);
        include = List.copyOf(include);
    }
}
