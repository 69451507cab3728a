package org.apimmigrate.core.backup;

import java.util.List;
import org.apimmigrate.core.row.RowShape;
import org.apimmigrate.core.value.ValueKind;

/**
 * One table in a restore point.
 *
 * @param file relative to the restore point
 * @param whole all rows of the table; false when only those that the migration touches
 * @param key columns that distinguish rows, none NULL; empty when the table has no such key. Rows are in their order
 * @param rowsHash order-independent hash of the rows
 * @param bytes size of the file
 * @param sha256 of the file
 */
public record TablePart(
        String table,
        String file,
        boolean whole,
        List<String> key,
        List<String> columns,
        List<ValueKind> kinds,
        long rows,
        String rowsHash,
        long bytes,
        String sha256) {

    public TablePart {
        key = List.copyOf(key);
        columns = List.copyOf(columns);
        kinds = List.copyOf(kinds);
    }

    /** Do its parts go together? A file may have been made by somebody. */
    boolean isConsistent() {
        return table != null
                && file != null
                && rowsHash != null
                && sha256 != null
                && columns.size() == kinds.size()
                && !columns.isEmpty()
                && columns.containsAll(key)
                && rows >= 0
                && bytes >= 0;
    }

    /** What distinguishes a row from the others, in the order of {@link #key}. */
    List<Object> keyOf(Object[] row) {
        return key.stream().map(column -> row[columns.indexOf(column)]).toList();
    }

    /** The same rows as if they were those of another table. */
    TablePart named(String other) {
        return new TablePart(other, file, whole, key, columns, kinds, rows, rowsHash, bytes, sha256);
    }

    public RowShape shape() {
        return new RowShape(columns, kinds);
    }
}
