package org.apimmigrate.cli.document;

import org.apimmigrate.core.verify.LedgerDifference;

/**
 * A table whose rows changed though the migration has no business there.
 *
 * @param expected rows (or hash) before
 * @param actual rows (or hash) now
 */
public record LedgerEntry(String database, String table, String expected, String actual) {

    public static LedgerEntry of(LedgerDifference difference) {
        return new LedgerEntry(
                difference.database().id(), difference.table(), difference.expected(), difference.actual());
    }
}
