package org.apimmigrate.core.database.postgresql;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a type name of PostgreSQL means in the terms of the catalogs. */
record PostgreSqlType(
        String logical,
        @Nullable Integer length,
        @Nullable Integer precision,
        @Nullable Integer scale) {

    private static final Pattern NAME =
            Pattern.compile("([a-z_ ]+?)\\s*(?:\\((\\d+)(?:,(\\d+))?\\))?\\s*((?:with|without) time zone)?");

    private static final Map<String, String> LOGICAL = Map.ofEntries(
            Map.entry("character varying", "VARCHAR"),
            Map.entry("character", "CHAR"),
            Map.entry("text", "CLOB"),
            Map.entry("bytea", "BLOB"),
            Map.entry("smallint", "SMALLINT"),
            Map.entry("integer", "INTEGER"),
            Map.entry("bigint", "BIGINT"),
            Map.entry("numeric", "DECIMAL"),
            Map.entry("boolean", "BOOLEAN"),
            Map.entry("date", "DATE"),
            Map.entry("timestamp without time zone", "TIMESTAMP"),
            Map.entry("timestamp with time zone", "TIMESTAMP_WITH_TIMEZONE"),
            Map.entry("time without time zone", "TIME"),
            Map.entry("double precision", "DOUBLE"),
            Map.entry("real", "REAL"));

    static PostgreSqlType of(String nativeType) {
        Matcher m = NAME.matcher(nativeType);
        if (!m.matches()) {
            return new PostgreSqlType("OTHER", null, null, null);
        }
        String base = m.group(4) == null ? m.group(1) : m.group(1) + " " + m.group(4);
        String logical = LOGICAL.getOrDefault(base, "OTHER");
        Integer first = m.group(2) == null ? null : Integer.valueOf(m.group(2));
        Integer second = m.group(3) == null ? null : Integer.valueOf(m.group(3));
        return switch (logical) {
            case "VARCHAR" -> new PostgreSqlType(logical, first, null, null);
            case "CHAR" -> new PostgreSqlType(logical, first == null ? Integer.valueOf(1) : first, null, null);
            case "DECIMAL" ->
                new PostgreSqlType(
                        logical, null, first, first == null ? null : (second == null ? Integer.valueOf(0) : second));
            case "TIMESTAMP", "TIME", "TIMESTAMP_WITH_TIMEZONE" -> new PostgreSqlType(logical, null, first, null);
            default -> new PostgreSqlType(logical, null, null, null);
        };
    }
}
