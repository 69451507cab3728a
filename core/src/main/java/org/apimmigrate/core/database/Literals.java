package org.apimmigrate.core.database;

import java.sql.Timestamp;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Values as literals of SQL, where a DBMS differs only in the form of bytes, times and booleans.
 *
 * @param bytes form of a byte string, {@code %s} for the hexadecimal digits
 * @param timestamp form of a time stamp, {@code %s} for {@code yyyy-mm-dd hh:mm:ss.fffffffff}
 */
public record Literals(String bytes, String timestamp, String yes, String no) {

    /** The literal of a text, number, boolean, time stamp, byte array or null. */
    public String of(@Nullable Object value) {
        if (value == null) {
            return "NULL";
        }
        if (value instanceof Number) {
            return value.toString();
        }
        if (value instanceof Boolean flag) {
            return flag ? yes : no;
        }
        if (value instanceof byte[] data) {
            return bytes.formatted(HexFormat.of().withUpperCase().formatHex(data));
        }
        if (value instanceof Timestamp time) {
            return timestamp.formatted(time.toString());
        }
        if (value instanceof String text) {
            return text(text);
        }
        throw new IllegalArgumentException("no literal for " + value.getClass().getName());
    }

    /** A text in quotes. */
    public static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
