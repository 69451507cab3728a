package org.apimmigrate.core.database.mysql;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apimmigrate.core.schema.Column;
import org.apimmigrate.core.schema.ColumnRules;

/**
 * What older servers make of a column. With {@code explicit_defaults_for_timestamp} off (the default up to MySQL 5.7 and MariaDB 10.9) a
 * TIMESTAMP that is not declared NULL becomes NOT NULL, and takes CURRENT_TIMESTAMP or the zero time as its default; MySQL 5.6 gives
 * primary key columns the default 0 or ''.
 */
final class MySqlColumnRules implements ColumnRules {

    private static final String NOW = "CURRENT_TIMESTAMP";
    private static final String ZERO_TIME = "'0000-00-00 00:00:00'";
    private static final List<String> BINARY_TYPES = List.of("tinyblob", "blob", "mediumblob", "longblob");
    private static final List<String> TEXT_TYPES = List.of("tinytext", "text", "mediumtext", "longtext");

    private static final List<String> INTEGER_TYPES = List.of("tinyint", "smallint", "mediumint", "int", "bigint");
    private static final String UNSIGNED = "unsigned";

    @Override
    public boolean serverMade(Column expected, Column actual, boolean inPrimaryKey) {
        if (expected.nativeType().startsWith("timestamp") && actual.nativeType().startsWith("timestamp")) {
            return !actual.nullable()
                    && (Objects.equals(expected.defaultValue(), actual.defaultValue())
                            || (expected.defaultValue() == null
                                    && (NOW.equals(actual.defaultValue()) || ZERO_TIME.equals(actual.defaultValue()))))
                    && (Objects.equals(expected.onUpdate(), actual.onUpdate())
                            || (expected.defaultValue() == null && NOW.equals(actual.onUpdate())));
        }
        return inPrimaryKey
                && !actual.nullable()
                && expected.defaultValue() == null
                && ("0".equals(actual.defaultValue()) || "''".equals(actual.defaultValue()));
    }

    @Override
    public boolean holdsAllOf(Column live, Column expected) {
        if (isInteger(live) || isInteger(expected)) {
            return integerHoldsAllOf(live, expected);
        }
        return live.holdsAllOf(expected)
                || wider(BINARY_TYPES, live, expected)
                || wider(TEXT_TYPES, live, expected)
                || (TEXT_TYPES.indexOf(nativeType(live)) > 0 && expected.type().equals("VARCHAR"));
    }

    private static boolean isInteger(Column column) {
        return INTEGER_TYPES.contains(integerName(column));
    }

    /** The declared width of an integer does not limit its values; a sign that is missing does. */
    private static boolean integerHoldsAllOf(Column live, Column expected) {
        if (live.type().equals("DECIMAL") && !expected.nativeType().contains(UNSIGNED)) {
            return live.holdsAllOf(expected);
        }
        int has = INTEGER_TYPES.indexOf(integerName(live));
        int needs = INTEGER_TYPES.indexOf(integerName(expected));
        boolean hasSign = !nativeType(live).contains(UNSIGNED);
        boolean needsSign = !nativeType(expected).contains(UNSIGNED);
        if (has < 0 || needs < 0) {
            return false;
        }
        return hasSign == needsSign ? has >= needs : hasSign && has > needs;
    }

    private static String integerName(Column column) {
        return nativeType(column).replaceAll("[ (].*", "");
    }

    private static boolean wider(List<String> rising, Column live, Column expected) {
        int wanted = rising.indexOf(nativeType(expected));
        return wanted >= 0 && rising.indexOf(nativeType(live)) > wanted;
    }

    private static String nativeType(Column column) {
        return column.nativeType().toLowerCase(Locale.ROOT);
    }
}
