package org.apimmigrate.core.schema;

import org.jspecify.annotations.Nullable;

/**
 * A sequence.
 *
 * @param column {@code TABLE.COLUMN} that takes from it, or null
 * @param owned made by PostgreSQL for SERIAL
 */
public record Sequence(String name, @Nullable String column, boolean owned) {

    /** The table whose column takes from it, or null. */
    public @Nullable String table() {
        return column == null ? null : column.substring(0, column.indexOf('.'));
    }
}
