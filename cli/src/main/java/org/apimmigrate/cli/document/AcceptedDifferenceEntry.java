package org.apimmigrate.cli.document;

import org.apimmigrate.core.verify.AcceptedDifference;

/**
 * A place where the live schema is not a fresh 4.1.0 and may stay so.
 *
 * @param database am, registry, config or user
 * @param object what of the table: column, key, index, with its name or columns
 * @param expected what a fresh 4.1.0 has; "absent" when it has no such thing
 * @param actual what is there; "absent" when nothing is
 * @param because why a 4.1.0 server can work with it
 */
public record AcceptedDifferenceEntry(
        String database, String table, String object, String expected, String actual, String because) {

    public static AcceptedDifferenceEntry of(AcceptedDifference accepted) {
        SchemaDifferenceEntry difference = SchemaDifferenceEntry.of(accepted.difference());
        return new AcceptedDifferenceEntry(
                difference.database(),
                difference.table(),
                difference.object(),
                difference.expected(),
                difference.actual(),
                accepted.because());
    }
}
