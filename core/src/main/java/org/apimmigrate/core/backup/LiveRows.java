package org.apimmigrate.core.backup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.row.RowShape;
import org.apimmigrate.core.row.TableRows;
import org.jspecify.annotations.Nullable;

/** The rows that a table holds now, looked for by the key that the restore point knows them by. */
final class LiveRows {

    private final Database database;
    private final TablePart part;
    private final UnaryOperator<String> name;

    LiveRows(Database database, TablePart part) {
        this.database = database;
        this.part = part;
        this.name = database.dialect().schemaSql()::name;
    }

    /** All of them, in no order. */
    void all(TableRows.Handler handler) {
        rows(part.shape()).each(null, List.of(), handler);
    }

    /** Those that have the keys of these rows, one at a time. */
    void same(List<Object[]> wanted, TableRows.Handler handler) {
        String same = new KeyRange(part.key(), name).same();
        List<String> conditions = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (Object[] row : wanted) {
            conditions.add(same);
            values.addAll(part.keyOf(row));
        }
        rows(part.shape()).each(String.join(" OR ", conditions), List.of(), handler, values.toArray());
    }

    /**
     * The next keys in their order, after one key (null: from the first) up to another (null: to the last).
     *
     * @param scope only rows that meet its condition; null for all
     */
    List<List<Object>> keys(@Nullable List<Object> after, @Nullable List<Object> upTo, @Nullable TableScope scope) {
        KeyRange range = new KeyRange(part.key(), name);
        List<String> conditions = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        if (after != null) {
            conditions.add(range.above());
            values.addAll(KeyRange.rangeValues(after));
        }
        if (upTo != null) {
            conditions.add(range.upTo());
            values.addAll(KeyRange.rangeValues(upTo));
        }
        if (scope != null && scope.where() != null) {
            conditions.add(scope.where());
            values.addAll(scope.parameters());
        }
        String where = conditions.isEmpty() ? null : String.join(" AND ", conditions);
        return rows(keyShape()).page(where, part.key(), RowChunks.ROWS, values.toArray()).stream()
                .map(List::of)
                .toList();
    }

    private TableRows rows(RowShape shape) {
        return new TableRows(database, part.table(), shape);
    }

    private RowShape keyShape() {
        RowShape shape = part.shape();
        return new RowShape(
                part.key(),
                part.key().stream()
                        .map(column -> shape.kinds().get(shape.indexOf(column)))
                        .toList());
    }
}
