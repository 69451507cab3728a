package org.apimmigrate.core.row;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import org.apimmigrate.core.schema.Column;
import org.jspecify.annotations.Nullable;

/** How a column's values are kept outside the database: five kinds that every DBMS maps to. Times carry no zone, as in the tables. */
public enum ValueKind {
    TEXT,
    NUMBER,
    BOOLEAN,
    TIMESTAMP,
    DATE,
    BYTES;

    /** The kind of a column, by its logical type. */
    public static ValueKind of(Column column) {
        return switch (column.type()) {
            case "INTEGER", "SMALLINT", "TINYINT", "BIGINT", "DECIMAL", "NUMERIC", "DOUBLE", "REAL", "FLOAT" -> NUMBER;
            case "BOOLEAN", "BIT" -> BOOLEAN;
            case "TIMESTAMP" -> TIMESTAMP;
            case "DATE" -> DATE;
            case "BLOB", "VARBINARY", "BINARY", "LONGVARBINARY" -> BYTES;
            default -> TEXT;
        };
    }

    /** The value of a column: String, Long or BigDecimal, Boolean, LocalDateTime, byte[], or null. */
    public @Nullable Object read(ResultSet row, int column) throws SQLException {
        return switch (this) {
            case TEXT -> row.getString(column);
            case NUMBER -> number(row.getBigDecimal(column));
            case BOOLEAN -> {
                boolean value = row.getBoolean(column);
                yield row.wasNull() ? null : value;
            }
            case TIMESTAMP -> row.getObject(column, LocalDateTime.class);
            // a DATE of Oracle has a time of day
            case DATE -> {
                Timestamp value = row.getTimestamp(column);
                yield value == null ? null : value.toLocalDateTime();
            }
            case BYTES -> row.getBytes(column);
        };
    }

    /** Whole numbers as Long: an index on an integer column serves them, and not a decimal. */
    public static @Nullable Object number(@Nullable BigDecimal value) {
        if (value == null) {
            return null;
        }
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() <= 0 && plain.precision() <= 18 ? (Object) plain.longValueExact() : plain;
    }
}
