package org.apimmigrate.core.schema;

import org.jspecify.annotations.Nullable;

/**
 * A sequence.
 *
 * @param column {@code TABLE.COLUMN} that takes from it, or null
 * @param owned made by PostgreSQL for SERIAL
 */
public record Sequence(String name, @Nullable String column, boolean owned) {}
