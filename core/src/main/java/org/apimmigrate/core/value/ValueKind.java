package org.apimmigrate.core.value;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * How a value is kept outside the database. Times and all other values that Java or a driver would interpret are text, in the form that the
 * DBMS gives them: see {@link ValueForm}.
 */
public enum ValueKind {
    /** A {@code String}. */
    TEXT,
    /** A {@code Long} where it is whole and has at most 18 digits, else a {@code BigDecimal}. */
    NUMBER,
    /** A {@code Double}: the bits that the DBMS has. */
    DOUBLE,
    /** A {@code Boolean}. */
    BOOLEAN,
    /** A {@code byte[]}. */
    BYTES,
    /** A {@code String}: a JSON array of the elements' texts. */
    ARRAY;

    /** The value of a column, or null. */
    public @Nullable Object read(ResultSet row, int column) throws SQLException {
        return switch (this) {
            case TEXT -> row.getString(column);
            case NUMBER -> number(row.getBigDecimal(column));
            case DOUBLE -> {
                double value = row.getDouble(column);
                yield row.wasNull() ? null : value;
            }
            case BOOLEAN -> {
                boolean value = row.getBoolean(column);
                yield row.wasNull() ? null : value;
            }
            case BYTES -> row.getBytes(column);
            case ARRAY -> {
                java.sql.Array value = row.getArray(column);
                yield value == null ? null : ArrayText.of((Object[]) value.getArray());
            }
        };
    }

    /** Whole numbers as Long: an index on an integer column serves them, and not a decimal. */
    public static @Nullable Object number(@Nullable BigDecimal value) {
        if (value == null) {
            return null;
        }
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() <= 0 && plain.precision() - plain.scale() <= 18 ? (Object) plain.longValueExact() : plain;
    }
}
