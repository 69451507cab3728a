package org.apimmigrate.core.journal;

import org.jspecify.annotations.Nullable;

/**
 * What a table held.
 *
 * @param rows how many
 * @param hash of all rows, whatever their order; null where an earlier version of this tool did not take it
 */
public record TableTotal(long rows, @Nullable String hash) {}
