package org.apimmigrate.core.backup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Conditions on keys of several columns, in words that every DBMS has (none but some know row values). */
final class KeyRange {

    private final List<String> key;
    private final UnaryOperator<String> name;

    KeyRange(List<String> key, UnaryOperator<String> name) {
        this.key = key;
        this.name = name;
    }

    /** {@code key > marker}; {@code (A > ? OR (A = ? AND B > ?))}. */
    String above() {
        return beyond(">", ">");
    }

    /** {@code key <= marker}. */
    String upTo() {
        return beyond("<", "<=");
    }

    /** {@code key = marker}. */
    String same() {
        List<String> parts =
                key.stream().map(column -> name.apply(column) + " = ?").toList();
        return "(" + String.join(" AND ", parts) + ")";
    }

    /** Values for {@link #above} and {@link #upTo}. */
    static List<Object> rangeValues(List<Object> keyValues) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < keyValues.size(); i++) {
            values.addAll(keyValues.subList(0, i + 1));
        }
        return values;
    }

    private String beyond(String operator, String last) {
        List<String> alternatives = new ArrayList<>();
        for (int i = 0; i < key.size(); i++) {
            List<String> parts = new ArrayList<>();
            for (int j = 0; j < i; j++) {
                parts.add(name.apply(key.get(j)) + " = ?");
            }
            parts.add(name.apply(key.get(i)) + " " + (i == key.size() - 1 ? last : operator) + " ?");
            alternatives.add("(" + String.join(" AND ", parts) + ")");
        }
        return "(" + String.join(" OR ", alternatives) + ")";
    }
}
