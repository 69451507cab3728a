package org.apimmigrate.core.row;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apimmigrate.core.schema.Column;
import org.apimmigrate.core.schema.Table;

/**
 * Which columns of a table are read, as what. Always in the order of their names, so that a column that was dropped and added again
 * does not make another row of it.
 */
public record RowShape(List<String> columns, List<ValueKind> kinds) {

    public RowShape {
        columns = List.copyOf(columns);
        kinds = List.copyOf(kinds);
    }

    public static RowShape of(Table table) {
        List<Column> sorted = new ArrayList<>(table.columns());
        // no statement can write those; they say when the row was written
        sorted.removeIf(column -> column.generated() != null);
        sorted.sort(Comparator.comparing(Column::name));
        return new RowShape(
                sorted.stream().map(Column::name).toList(),
                sorted.stream().map(ValueKind::of).toList());
    }

    public int indexOf(String column) {
        return columns.indexOf(column);
    }

    /** The current row; its select list must start with the columns of this shape. */
    public Object[] read(ResultSet row) throws SQLException {
        Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = kinds.get(i).read(row, i + 1);
        }
        return values;
    }
}
