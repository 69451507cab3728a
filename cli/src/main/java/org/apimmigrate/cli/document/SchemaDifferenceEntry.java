package org.apimmigrate.cli.document;

import org.apimmigrate.core.verify.SchemaDifference;

/**
 * A place where the live schema is not a fresh 4.1.0.
 *
 * @param database am, registry, config or user
 * @param object what of the table: column, key, index, with its name or columns
 * @param expected what a fresh 4.1.0 has; "absent" when it has no such thing
 * @param actual what is there; "absent" when nothing is
 */
public record SchemaDifferenceEntry(String database, String table, String object, String expected, String actual) {

    public static SchemaDifferenceEntry of(SchemaDifference difference) {
        return new SchemaDifferenceEntry(
                difference.database().id(),
                difference.table(),
                difference.object(),
                difference.expected(),
                difference.actual());
    }
}
