package org.apimmigrate.lookalike.db2;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a column takes in a row. Source: "Byte Counts" on the manual's page "CREATE TABLE".
 *
 * @param type without length, in upper case
 * @param length in bytes or digits; 0 where the type has none
 * @param nullable may it be NULL
 */
public record StoredColumn(String type, long length, boolean nullable) {

    private static final Pattern TYPE = Pattern.compile(
            "(\\w+(?: VARYING| LARGE OBJECT| PRECISION)?)\\s*(?:\\((\\d+)([KMG])?(?:,\\s*\\d+)?\\))?.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final long USUAL_LOB = 1L << 20;

    /** From {@code VARCHAR(20) NOT NULL}, or what the engine calls it. */
    public static StoredColumn ofDefinition(String definition) {
        Matcher matcher = TYPE.matcher(definition.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not the definition of a column: " + definition);
        }
        String upper = definition.toUpperCase(Locale.ROOT);
        long unit = matcher.group(3) == null
                ? 1
                : "KMG".indexOf(Character.toUpperCase(matcher.group(3).charAt(0)));
        long length = matcher.group(2) == null ? 0 : Long.parseLong(matcher.group(2));
        if (matcher.group(3) != null) {
            length <<= 10 * (unit + 1);
        }
        return new StoredColumn(
                matcher.group(1).toUpperCase(Locale.ROOT),
                length,
                !upper.contains("NOT NULL") && !upper.contains("PRIMARY KEY"));
    }

    /** Bytes in a row. */
    public long bytes() {
        long plain =
                switch (type) {
                    case "INTEGER", "INT", "REAL", "DATE" -> 4;
                    case "SMALLINT" -> 2;
                    case "BIGINT", "DOUBLE", "DOUBLE PRECISION", "FLOAT" -> 8;
                    case "TIME" -> 3;
                    case "TIMESTAMP" -> 10;
                    case "BOOLEAN" -> 1;
                    case "CHAR", "CHARACTER", "BINARY" -> Math.max(1, length);
                    case "DECIMAL", "NUMERIC" -> length / 2 + 1;
                    case "BLOB", "CLOB", "BINARY LARGE OBJECT", "CHARACTER LARGE OBJECT" -> descriptor();
                    default -> length + 4;
                };
        return plain + (nullable ? 1 : 0);
    }

    /** A large object is elsewhere; its descriptor is in the row. */
    private long descriptor() {
        long size = length == 0 ? USUAL_LOB : length;
        long[][] steps = {
            {1_024, 72},
            {8_192, 96},
            {65_536, 120},
            {524_000, 144},
            {4_190_000, 168},
            {134_000_000, 200},
            {536_000_000, 224},
            {1_070_000_000, 256},
            {1_470_000_000, 280}
        };
        for (long[] step : steps) {
            if (size <= step[0]) {
                return step[1];
            }
        }
        return 316;
    }
}
