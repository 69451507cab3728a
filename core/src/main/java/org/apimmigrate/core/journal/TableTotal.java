package org.apimmigrate.core.journal;

import org.jspecify.annotations.Nullable;

/**
 * What a table held.
 *
 * @param rows how many
 * @param hash of all rows, whatever their order; null where it was not taken because it would not be cheap
 */
public record TableTotal(long rows, @Nullable String hash) {}
