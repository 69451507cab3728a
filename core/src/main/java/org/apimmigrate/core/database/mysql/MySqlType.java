package org.apimmigrate.core.database.mysql;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a column type of MySQL means in the terms of the catalogs. */
record MySqlType(
        String nativeType,
        String logical,
        @Nullable Integer length,
        @Nullable Integer precision,
        @Nullable Integer scale) {

    private static final Pattern NAME = Pattern.compile("([a-z]+)(?:\\((\\d+)(?:,(\\d+))?\\))?.*");

    /** MySQL 8 no longer shows the widths of integers; older servers and MariaDB do. */
    private static final Pattern DISPLAY_WIDTH =
            Pattern.compile("\\b(tinyint|smallint|mediumint|int|bigint)\\(\\d+\\)");

    private static final Map<String, String> LOGICAL = Map.ofEntries(
            Map.entry("varchar", "VARCHAR"),
            Map.entry("char", "CHAR"),
            Map.entry("tinytext", "CLOB"),
            Map.entry("text", "CLOB"),
            Map.entry("mediumtext", "CLOB"),
            Map.entry("longtext", "CLOB"),
            Map.entry("tinyblob", "BLOB"),
            Map.entry("blob", "BLOB"),
            Map.entry("mediumblob", "BLOB"),
            Map.entry("longblob", "BLOB"),
            Map.entry("smallint", "SMALLINT"),
            Map.entry("mediumint", "INTEGER"),
            Map.entry("int", "INTEGER"),
            Map.entry("bigint", "BIGINT"),
            Map.entry("tinyint", "TINYINT"),
            Map.entry("decimal", "DECIMAL"),
            Map.entry("date", "DATE"),
            Map.entry("datetime", "TIMESTAMP"),
            Map.entry("timestamp", "TIMESTAMP"),
            Map.entry("time", "TIME"),
            Map.entry("double", "DOUBLE"),
            Map.entry("float", "REAL"),
            Map.entry("varbinary", "VARBINARY"),
            Map.entry("binary", "BINARY"));

    static MySqlType of(String columnType) {
        String low = columnType.toLowerCase(Locale.ROOT);
        String shown =
                low.equals("tinyint(1)") ? low : DISPLAY_WIDTH.matcher(low).replaceAll("$1");
        if (shown.equals("tinyint(1)") || shown.equals("bit(1)")) {
            return new MySqlType(shown, "BOOLEAN", null, null, null);
        }
        Matcher m = NAME.matcher(shown);
        String logical = m.matches() ? LOGICAL.getOrDefault(m.group(1), "OTHER") : "OTHER";
        Integer first = m.matches() && m.group(2) != null ? Integer.valueOf(m.group(2)) : null;
        Integer second = m.matches() && m.group(3) != null ? Integer.valueOf(m.group(3)) : null;
        return switch (logical) {
            case "VARCHAR", "VARBINARY" -> new MySqlType(shown, logical, first, null, null);
            case "CHAR", "BINARY" ->
                new MySqlType(shown, logical, first == null ? Integer.valueOf(1) : first, null, null);
            case "DECIMAL" -> new MySqlType(shown, logical, null, first, second == null ? Integer.valueOf(0) : second);
            case "TIMESTAMP", "TIME" -> new MySqlType(shown, logical, null, first, null);
            default -> new MySqlType(shown, logical, null, null, null);
        };
    }
}
