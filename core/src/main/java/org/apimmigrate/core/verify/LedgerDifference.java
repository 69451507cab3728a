package org.apimmigrate.core.verify;

import org.apimmigrate.core.database.Role;

/**
 * A table whose rows changed though the migration has no business there (I-28).
 *
 * @param expected rows (or hash) before, as the journal holds it
 * @param actual rows (or hash) now
 */
public record LedgerDifference(Role database, String table, String expected, String actual) {}
