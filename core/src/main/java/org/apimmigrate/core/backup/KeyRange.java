package org.apimmigrate.core.backup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apimmigrate.core.row.RowAccess;

/** Conditions on keys of several columns, in words that every DBMS has (none but some know row values). */
final class KeyRange {

    private final List<String> key;
    private final RowAccess access;
    private final UnaryOperator<String> name;

    KeyRange(List<String> key, RowAccess access, UnaryOperator<String> name) {
        this.key = key;
        this.access = access;
        this.name = name;
    }

    /**
     * {@code key > marker}; {@code (A >= ? AND (A > ? OR (A = ? AND B > ?)))}. The first condition says nothing new. With it a DBMS begins
     * to read in its index where the range begins; without it some begin at the first row, at every page again.
     */
    String above() {
        return beyond(">", ">");
    }

    /** {@code key <= marker}. */
    String upTo() {
        return beyond("<", "<=");
    }

    /** {@code key = marker}. */
    String same() {
        List<String> parts = key.stream().map(column -> condition(column, "=")).toList();
        return "(" + String.join(" AND ", parts) + ")";
    }

    /** Values for {@link #above} and {@link #upTo}. */
    List<Object> rangeValues(List<Object> keyValues) {
        List<Object> bound = bound(keyValues);
        List<Object> values = new ArrayList<>();
        if (bound.size() > 1) {
            values.add(bound.get(0));
        }
        for (int i = 0; i < bound.size(); i++) {
            values.addAll(bound.subList(0, i + 1));
        }
        return values;
    }

    /** Values for {@link #same}. */
    List<Object> bound(List<Object> keyValues) {
        List<Object> bound = new ArrayList<>();
        for (int i = 0; i < key.size(); i++) {
            bound.add(access.form(key.get(i)).bound(keyValues.get(i)));
        }
        return bound;
    }

    private String condition(String column, String operator) {
        return name.apply(column) + " " + operator + " " + access.form(column).write();
    }

    private String beyond(String operator, String last) {
        List<String> alternatives = new ArrayList<>();
        for (int i = 0; i < key.size(); i++) {
            List<String> parts = new ArrayList<>();
            for (int j = 0; j < i; j++) {
                parts.add(condition(key.get(j), "="));
            }
            parts.add(condition(key.get(i), i == key.size() - 1 ? last : operator));
            alternatives.add("(" + String.join(" AND ", parts) + ")");
        }
        String either = "(" + String.join(" OR ", alternatives) + ")";
        return key.size() == 1 ? either : "(" + condition(key.get(0), operator + "=") + " AND " + either + ")";
    }
}
