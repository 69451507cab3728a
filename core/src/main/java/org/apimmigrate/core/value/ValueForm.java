package org.apimmigrate.core.value;

import org.apimmigrate.core.sql.Untyped;
import org.jspecify.annotations.Nullable;

/**
 * The one form in which the values of a column are read and written. {@code {}} stands for the column as a statement names it.
 *
 * @param kind what it is outside the database
 * @param read the expression that is selected
 * @param write the expression that is written and compared with; a single marker in it
 * @param untyped is the text bound without a type, for the DBMS to take as what belongs there
 * @param lost a condition that is true for values which this form would not bring back; null where there are none. That the DBMS cannot
 *     judge it means the same
 * @param impossible why no value of this column can be brought back; null where values can
 */
public record ValueForm(
        ValueKind kind,
        String read,
        String write,
        boolean untyped,
        @Nullable String lost,
        @Nullable String impossible) {

    private static final String COLUMN = "{}";

    /** As the driver hands it over. */
    public static ValueForm plain(ValueKind kind) {
        return new ValueForm(kind, COLUMN, "?", false, null, null);
    }

    /** As a text that the DBMS makes, and takes back. */
    public static ValueForm text(String read, String write) {
        return new ValueForm(ValueKind.TEXT, read, write, false, null, null);
    }

    /** Nothing but NULL comes back. */
    public static ValueForm impossible(String why) {
        return new ValueForm(ValueKind.TEXT, COLUMN, "?", false, null, why);
    }

    public ValueForm as(ValueKind other) {
        return new ValueForm(other, read, write, untyped, lost, impossible);
    }

    public ValueForm withoutType() {
        return new ValueForm(kind, read, write, true, lost, impossible);
    }

    public ValueForm losing(String condition) {
        return new ValueForm(kind, read, write, untyped, condition, impossible);
    }

    /** The expression that is selected, for this column. */
    public String selected(String column) {
        return read.replace(COLUMN, column);
    }

    /** A value as it is bound to the marker. */
    public Object bound(Object value) {
        if (kind == ValueKind.ARRAY) {
            return ArrayText.elements((String) value);
        }
        return untyped && value instanceof String text ? new Untyped(text) : value;
    }

    /** The condition for values that would be lost, for this column; null where there are none. */
    public @Nullable String lostOf(String column) {
        if (impossible != null) {
            return column + " IS NOT NULL";
        }
        return lost == null ? null : lost.replace(COLUMN, column);
    }
}
