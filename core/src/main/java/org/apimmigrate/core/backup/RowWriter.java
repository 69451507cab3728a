package org.apimmigrate.core.backup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apimmigrate.core.row.RowShape;
import org.apimmigrate.core.row.ValueKind;
import org.apimmigrate.core.sql.SqlWriter;

/**
 * Collects single-row statements and runs them in batches. NULL is written into the statement, not bound: a marker has no type of its own,
 * and not every driver finds one.
 */
final class RowWriter {

    private final TablePart part;
    private final String table;
    private final RowShape shape;
    private final UnaryOperator<String> name;
    private final Map<String, List<List<Object>>> statements = new LinkedHashMap<>();

    RowWriter(TablePart part, UnaryOperator<String> name) {
        this.part = part;
        this.table = name.apply(part.table());
        this.shape = part.shape();
        this.name = name;
    }

    void insert(Object[] row) {
        List<String> columns = new ArrayList<>();
        List<String> marks = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < row.length; i++) {
            columns.add(name.apply(shape.columns().get(i)));
            mark(row[i], "", marks, values);
        }
        add(
                "INSERT INTO %s (%s) VALUES (%s)"
                        .formatted(table, String.join(", ", columns), String.join(", ", marks)),
                values);
    }

    /** Sets the columns whose index is named to what the row has; times too, which some servers set by themselves on any update. */
    void update(Object[] row, List<Integer> changed) {
        List<String> marks = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < row.length; i++) {
            if (changed.contains(i) || isTimeOutsideTheKey(i)) {
                mark(row[i], name.apply(shape.columns().get(i)) + " = ", marks, values);
            }
        }
        values.addAll(part.keyOf(row));
        add("UPDATE %s SET %s WHERE %s".formatted(table, String.join(", ", marks), sameKey()), values);
    }

    void delete(List<Object> key) {
        add("DELETE FROM %s WHERE %s".formatted(table, sameKey()), key);
    }

    /** Runs what was collected. */
    void run(SqlWriter writer) {
        statements.forEach(writer::batch);
        statements.clear();
    }

    boolean isEmpty() {
        return statements.isEmpty();
    }

    private boolean isTimeOutsideTheKey(int column) {
        return shape.kinds().get(column) == ValueKind.TIMESTAMP
                && !part.key().contains(shape.columns().get(column));
    }

    private String sameKey() {
        return new KeyRange(part.key(), name).same();
    }

    private static void mark(Object value, String before, List<String> marks, List<Object> values) {
        marks.add(before + (value == null ? "NULL" : "?"));
        if (value != null) {
            values.add(value);
        }
    }

    private void add(String sql, List<Object> values) {
        statements.computeIfAbsent(sql, s -> new ArrayList<>()).add(values);
    }
}
