package org.apimmigrate.core.database.postgresql;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apimmigrate.core.sql.SqlReader;

/**
 * Where a table is that the session does not see. New tables would go to the first schema of the search path that exists, and only there
 * does this tool look: the same table in a later one would not be the one that is migrated.
 */
final class PostgreSqlSearchPath {

    private PostgreSqlSearchPath() {}

    static Optional<String> whyNotSeen(SqlReader reader, String table) {
        String path = reader.first("SELECT current_setting('search_path')", r -> r.getString(1))
                .orElse("");
        String current = reader.first("SELECT current_schema()", r -> "" + r.getString(1))
                .filter(schema -> !schema.equals("null"))
                .orElse(null);
        List<Place> places = reader.list(
                "SELECT n.nspname, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                        + " WHERE c.relkind IN ('r','p') AND lower(c.relname) = ? ORDER BY n.nspname, c.relname",
                r -> new Place(r.getString(1), r.getString(2)),
                table.toLowerCase(Locale.ROOT));
        if (current == null) {
            return Optional.of("No schema of the search path (%s) exists, so the session sees no tables.%s"
                    .formatted(path, found(places, table)));
        }
        if (places.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(places.stream()
                .filter(place -> place.schema.equals(current))
                .findFirst()
                .map(place ->
                        "The tables in schema %s have names in another case than the vendor's scripts make: %s is called \"%s\". Neither server finds them."
                                .formatted(current, table, place.name))
                .orElseGet(() ->
                        "The session looks into schema %s, the first of the search path (%s) that exists, and that has no %s.%s"
                                .formatted(current, path, table, found(places, table))));
    }

    private static String found(List<Place> places, String table) {
        return places.isEmpty()
                ? ""
                : " Schema %s has one; `currentSchema` in the url, or the search path of the user, chooses."
                        .formatted(places.stream().map(Place::schema).distinct().collect(Collectors.joining(", ")));
    }

    private record Place(String schema, String name) {}
}
