package org.apimmigrate.core.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unique constraint, or on MySQL a unique index.
 *
 * @param name as it is in the live database, or as the catalog says; null where the DBMS generates one
 * @param columns upper case, in order; MySQL index prefixes are written {@code ATTR_NAME(500)}
 */
public record UniqueKey(@Nullable String name, List<String> columns) {

    public UniqueKey {
        columns = List.copyOf(columns);
    }
}
