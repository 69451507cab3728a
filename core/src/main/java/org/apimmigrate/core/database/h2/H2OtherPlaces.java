package org.apimmigrate.core.database.h2;

import java.util.List;
import java.util.Optional;
import org.apimmigrate.core.sql.SqlReader;

/** Where the tables of the product are in an H2 database whose session does not see them. */
final class H2OtherPlaces {

    private H2OtherPlaces() {}

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
        return otherCase.stream()
                .findFirst()
                .map(name ->
                        "The tables have names in another case than the vendor's scripts make: %s is called \"%s\". Neither server finds them."
                                .formatted(table, name));
    }
}
