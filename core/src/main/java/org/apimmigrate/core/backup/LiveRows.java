package org.apimmigrate.core.backup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.row.RowAccess;
import org.apimmigrate.core.row.TableRows;
import org.jspecify.annotations.Nullable;

/** The rows that a table holds now, looked for by the key that the restore point knows them by. */
final class LiveRows {

    private final Database database;
    private final TablePart part;
    private final RowAccess access;
    private final UnaryOperator<String> name;

    /** @param access of all columns of the part */
    LiveRows(Database database, TablePart part, RowAccess access) {
        this.database = database;
        this.part = part;
        this.access = access;
        this.name = database.dialect().schemaSql()::name;
    }

    /** All of them, in no order. */
    void all(TableRows.Handler handler) {
        rows(access).each(null, List.of(), handler);
    }

    /** Those that have the keys of these rows, one at a time. */
    void same(List<Object[]> wanted, TableRows.Handler handler) {
        KeyRange key = new KeyRange(part.key(), access, name);
        String same = key.same();
        List<String> conditions = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (Object[] row : wanted) {
            conditions.add(same);
            values.addAll(key.bound(part.keyOf(row)));
        }
        rows(access).each(String.join(" OR ", conditions), List.of(), handler, values.toArray());
    }

    /**
     * The next keys in their order, after one key (null: from the first) up to another (null: to the last).
     *
     * @param scope only rows that meet its condition; null for all
     */
    List<List<Object>> keys(@Nullable List<Object> after, @Nullable List<Object> upTo, @Nullable TableScope scope) {
        KeyRange range = new KeyRange(part.key(), access, name);
        List<String> conditions = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        if (after != null) {
            conditions.add(range.above());
            values.addAll(range.rangeValues(after));
        }
        if (upTo != null) {
            conditions.add(range.upTo());
            values.addAll(range.rangeValues(upTo));
        }
        if (scope != null && scope.where() != null) {
            conditions.add(scope.where());
            values.addAll(scope.parameters());
        }
        String where = conditions.isEmpty() ? null : String.join(" AND ", conditions);
        return rows(access.only(part.key())).page(where, part.key(), RowChunks.ROWS, values.toArray()).stream()
                .map(List::of)
                .toList();
    }

    private TableRows rows(RowAccess some) {
        return new TableRows(database, part.table(), some);
    }
}
