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
        return live.holdsAllOf(expected)
                || wider(BINARY_TYPES, live, expected)
                || wider(TEXT_TYPES, live, expected)
                || (TEXT_TYPES.indexOf(nativeType(live)) > 0 && expected.type().equals("VARCHAR"));
    }

    private static boolean wider(List<String> rising, Column live, Column expected) {
        int wanted = rising.indexOf(nativeType(expected));
        return wanted >= 0 && rising.indexOf(nativeType(live)) > wanted;
    }

    private static String nativeType(Column column) {
        return column.nativeType().toLowerCase(Locale.ROOT);
    }
}
