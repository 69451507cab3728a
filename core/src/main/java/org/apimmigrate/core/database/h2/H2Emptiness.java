package org.apimmigrate.core.database.h2;

import java.util.List;
import java.util.Optional;
import org.apimmigrate.core.sql.SqlReader;

/**
 * What an H2 database without the product's tables may be. H2 opens a file whose end is missing at the last state that it finds whole, and
 * that may be the empty one: the file is large, and holds nothing.
 */
final class H2Emptiness {

    /** A database without any table has 4 to 24 KB. */
    private static final long LARGEST_EMPTY = 64 * 1024;

    private H2Emptiness() {}

    static Optional<String> whyNotSeen(SqlReader reader, String table) {
        List<String> schemas = reader.list(
                "SELECT TABLE_SCHEMA FROM INFORMATION_SCHEMA.TABLES WHERE UPPER(TABLE_NAME) = ? AND TABLE_SCHEMA <> SCHEMA()"
                        + " ORDER BY TABLE_SCHEMA",
                r -> r.getString(1),
                table);
        if (!schemas.isEmpty()) {
            return Optional.of("The session looks into schema %s, and %s is in schema %s. SCHEMA= in the url chooses."
                    .formatted(
                            reader.first("SELECT SCHEMA()", r -> r.getString(1)).orElse("?"),
                            table,
                            String.join(", ", schemas)));
        }
        List<String> otherCase = reader.list(
                "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE UPPER(TABLE_NAME) = ? AND TABLE_SCHEMA = SCHEMA()",
                r -> r.getString(1),
                table);
        if (!otherCase.isEmpty()) {
            return Optional.of(
                    "The tables have names in another case than the vendor's scripts make: %s is called \"%s\". Neither server finds them."
                            .formatted(table, otherCase.get(0)));
        }
        long tables = reader.number("SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA <> 'INFORMATION_SCHEMA'");
        long size = reader.first(
                        "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = 'info.FILE_SIZE'",
                        r -> r.getLong(1))
                .orElse(0L);
        return tables == 0 && size > LARGEST_EMPTY
                ? Optional.of(
                        "The database file has %d KB, but no table can be read from it: it was cut off or damaged. Restore it from its copy."
                                .formatted(size / 1024))
                : Optional.empty();
    }
}
