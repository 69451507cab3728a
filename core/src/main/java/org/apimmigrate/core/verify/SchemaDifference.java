package org.apimmigrate.core.verify;

import org.apimmigrate.core.database.Role;

/**
 * A place where the live schema is not that of a fresh 4.1.0 (cli contract, "schemaDifferences").
 *
 * @param database the role in whose database it is
 * @param object what of the table: column, key, index, with its name or columns
 * @param expected what a fresh 4.1.0 has; "absent" when it has no such thing
 * @param actual what is there; "absent" when nothing is
 */
public record SchemaDifference(Role database, String table, String object, String expected, String actual) {}
