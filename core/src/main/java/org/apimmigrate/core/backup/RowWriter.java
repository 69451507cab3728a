package org.apimmigrate.core.backup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apimmigrate.core.row.RowAccess;
import org.apimmigrate.core.sql.SqlWriter;
import org.apimmigrate.core.value.ValueForm;

/**
 * Collects single-row statements and runs them in batches. NULL is written into the statement, not bound: a marker has no type of its own,
 * and not every driver finds one.
 */
final class RowWriter {

    private final TablePart part;
    private final String table;
    private final RowAccess access;
    private final KeyRange key;
    private final String overriding;
    private final UnaryOperator<String> name;
    private final Map<String, List<List<Object>>> statements = new LinkedHashMap<>();

    /** @param overriding what an INSERT says between its columns and its values, so that the keys of a row are taken */
    RowWriter(TablePart part, RowAccess access, UnaryOperator<String> name, String overriding) {
        this.part = part;
        this.table = name.apply(part.table());
        this.access = access;
        this.key = new KeyRange(part.key(), access, name);
        this.name = name;
        this.overriding = overriding;
    }

    void insert(Object[] row) {
        List<String> columns = new ArrayList<>();
        List<String> marks = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < row.length; i++) {
            columns.add(name.apply(access.columns().get(i)));
            mark(i, row[i], "", marks, values);
        }
        add(
                "INSERT INTO %s (%s)%s VALUES (%s)"
                        .formatted(table, String.join(", ", columns), overriding, String.join(", ", marks)),
                values);
    }

    /**
     * Sets the columns whose index is named to what the row has.
     *
     * @param always columns that some servers set by themselves on any update
     */
    void update(Object[] row, List<Integer> changed, Set<String> always) {
        List<String> marks = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < row.length; i++) {
            String column = access.columns().get(i);
            if (changed.contains(i) || (always.contains(column) && !part.key().contains(column))) {
                mark(i, row[i], name.apply(column) + " = ", marks, values);
            }
        }
        values.addAll(key.bound(part.keyOf(row)));
        add("UPDATE %s SET %s WHERE %s".formatted(table, String.join(", ", marks), key.same()), values);
    }

    void delete(List<Object> ofRow) {
        add("DELETE FROM %s WHERE %s".formatted(table, key.same()), key.bound(ofRow));
    }

    /** Runs what was collected. */
    void run(SqlWriter writer) {
        statements.forEach(writer::batch);
        statements.clear();
    }

    boolean isEmpty() {
        return statements.isEmpty();
    }

    private void mark(int column, Object value, String before, List<String> marks, List<Object> values) {
        ValueForm form = access.forms().get(column);
        marks.add(before + (value == null ? "NULL" : form.write()));
        if (value != null) {
            values.add(form.bound(value));
        }
    }

    private void add(String sql, List<Object> values) {
        statements.computeIfAbsent(sql, s -> new ArrayList<>()).add(values);
    }
}
