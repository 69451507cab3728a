package org.apimmigrate.core.backup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a table goes into the restore point.
 *
 * @param where condition with markers; null for all rows
 */
public record TableScope(String table, @Nullable String where, List<Object> parameters) {

    public TableScope {
        parameters = List.copyOf(parameters);
    }

    static TableScope whole(String table) {
        return new TableScope(table, null, List.of());
    }
}
