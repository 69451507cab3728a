package org.apimmigrate.core.row;

import java.util.List;
import org.apimmigrate.core.value.ValueKind;

/**
 * Which columns a row has, kept as what. Always in the order of their names, so that a column that was dropped and added again does not
 * make another row of it.
 */
public record RowShape(List<String> columns, List<ValueKind> kinds) {

    public RowShape {
        columns = List.copyOf(columns);
        kinds = List.copyOf(kinds);
    }

    public int indexOf(String column) {
        return columns.indexOf(column);
    }
}
