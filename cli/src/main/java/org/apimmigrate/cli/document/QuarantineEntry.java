package org.apimmigrate.cli.document;

import org.jspecify.annotations.Nullable;

/**
 * Rows that 4.1.0 cannot hold and that were moved into the restore point.
 *
 * @param database am, registry, config or user
 * @param rows how many this run moved
 * @param what why they cannot stay
 * @param list file that lists them; null where it is not known
 */
public record QuarantineEntry(
        String database,
        String table,
        long rows,
        String what,
        @Nullable String list) {

    QuarantineEntry and(QuarantineEntry later) {
        return new QuarantineEntry(database, table, rows + later.rows, what, later.list == null ? list : later.list);
    }

    String key() {
        return String.join("\n", database, table, what);
    }
}
