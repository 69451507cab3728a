package org.apimmigrate.core.schema;

import org.jspecify.annotations.Nullable;

/**
 * A column as the catalogs describe it.
 *
 * @param name upper case
 * @param type logical type, named as in {@link java.sql.Types}: VARCHAR, CHAR, CLOB, BLOB, INTEGER, SMALLINT, TINYINT, BIGINT, DECIMAL,
 *     BOOLEAN, TIMESTAMP, DATE, OTHER
 * @param length of VARCHAR, CHAR, VARBINARY, BINARY; null when unlimited
 * @param precision of DECIMAL, TIMESTAMP; null otherwise
 * @param scale of DECIMAL
 * @param nullable false for primary key columns
 * @param defaultValue one spelling for all DBMS: 'text', 12, TRUE, CURRENT_TIMESTAMP; null for none
 * @param autoIncrement the DBMS numbers it: AUTO_INCREMENT, IDENTITY, SERIAL, sequence default or trigger
 * @param sequence name of the sequence behind it (PostgreSQL; Oracle and DB2 by trigger)
 * @param onUpdate CURRENT_TIMESTAMP (MySQL, H2) or null
 * @param generated ROW CHANGE TIMESTAMP (DB2) or null
 * @param collation when it is not that of the table
 * @param nativeType the type as the DBMS calls it
 */
public record Column(
        String name,
        String type,
        @Nullable Integer length,
        @Nullable Integer precision,
        @Nullable Integer scale,
        boolean nullable,
        @Nullable String defaultValue,
        boolean autoIncrement,
        @Nullable String sequence,
        @Nullable String onUpdate,
        @Nullable String generated,
        @Nullable String collation,
        String nativeType) {

    private static final int TINYINT_DIGITS = 3;
    private static final int SMALLINT_DIGITS = 5;
    private static final int INTEGER_DIGITS = 10;
    private static final int BIGINT_DIGITS = 19;

    /** The same column under another name. */
    public Column named(String newName) {
        return new Column(
                newName,
                type,
                length,
                precision,
                scale,
                nullable,
                defaultValue,
                autoIncrement,
                sequence,
                onUpdate,
                generated,
                collation,
                nativeType);
    }

    /** The same column, allowing NULL or not. */
    public Column nullable(boolean allowed) {
        return new Column(
                name,
                type,
                length,
                precision,
                scale,
                allowed,
                defaultValue,
                autoIncrement,
                sequence,
                onUpdate,
                generated,
                collation,
                nativeType);
    }

    /** The same column with another default, or none. */
    public Column withDefault(@Nullable String changed) {
        return new Column(
                name,
                type,
                length,
                precision,
                scale,
                nullable,
                changed,
                autoIncrement,
                sequence,
                onUpdate,
                generated,
                collation,
                nativeType);
    }

    /** The same column with a collation of its own. */
    public Column withCollation(String changed) {
        return new Column(
                name,
                type,
                length,
                precision,
                scale,
                nullable,
                defaultValue,
                autoIncrement,
                sequence,
                onUpdate,
                generated,
                changed,
                nativeType);
    }

    /** Logical type with its sizes, such as {@code VARCHAR(100)}. */
    public String typeText() {
        if (length != null) {
            return type + "(" + length + ")";
        }
        if (precision != null) {
            return type + "(" + precision + (scale == null || scale == 0 ? "" : "," + scale) + ")";
        }
        return type;
    }

    /** Decimal digits that any value of an exact number takes at most; 0 for what is not an exact number. */
    private int digits() {
        return switch (type) {
            case "TINYINT" -> TINYINT_DIGITS;
            case "SMALLINT" -> SMALLINT_DIGITS;
            case "INTEGER" -> INTEGER_DIGITS;
            case "BIGINT" -> BIGINT_DIGITS;
            case "DECIMAL" -> precision == null ? 0 : precision;
            default -> 0;
        };
    }

    private int fraction() {
        return type.equals("DECIMAL") && scale != null ? scale : 0;
    }

    /** Can this column hold every value of the other one, and is it of the same kind? */
    public boolean holdsAllOf(Column other) {
        boolean text = type.equals("VARCHAR") || type.equals("CHAR");
        boolean otherText = other.type.equals("VARCHAR") || other.type.equals("CHAR");
        if (text && otherText) {
            return length == null || (other.length != null && length >= other.length);
        }
        if (type.equals("CLOB") && otherText) {
            return true;
        }
        if (digits() > 0 && other.digits() > 0) {
            return fraction() >= other.fraction() && digits() - fraction() >= other.digits() - other.fraction();
        }
        return typeText().equals(other.typeText()) && nativeType.equalsIgnoreCase(other.nativeType);
    }
}
