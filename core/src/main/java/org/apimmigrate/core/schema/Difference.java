package org.apimmigrate.core.schema;

import org.jspecify.annotations.Nullable;

/**
 * A place where a live schema is not as expected.
 *
 * @param table upper case; empty for what belongs to no table
 * @param object what it is about, such as {@code column ORGANIZATION} or {@code unique (NAME, TENANT_ID)}
 * @param expected what the catalog says; null when it knows no such thing
 * @param actual what the database has; null when it has nothing of the kind
 */
public record Difference(
        Kind kind,
        String table,
        String object,
        @Nullable String expected,
        @Nullable String actual) {

    /** What kind of thing differs. */
    public enum Kind {
        TABLE,
        COLUMN,
        TYPE,
        NULLABLE,
        DEFAULT,
        AUTO_INCREMENT,
        ON_UPDATE,
        GENERATED,
        COLLATION,
        PRIMARY_KEY,
        UNIQUE,
        FOREIGN_KEY,
        FOREIGN_KEY_RULE,
        INDEX,
        CHECK,
        SEQUENCE,
        TRIGGER
    }

    /** One line for people. */
    public String text() {
        String place = table.isEmpty() ? object : table + ", " + object;
        return "%s: expected %s, is %s"
                .formatted(place, expected == null ? "nothing" : expected, actual == null ? "missing" : actual);
    }
}
