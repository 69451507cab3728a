package org.apimmigrate.core.row;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.schema.Table;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one table, all or some, streaming. */
public final class TableRows {

    private final Database database;
    private final String table;
    private final RowShape shape;

    public TableRows(Database database, String table, RowShape shape) {
        this.database = database;
        this.table = table;
        this.shape = shape;
    }

    /** Takes one row at a time. */
    @FunctionalInterface
    public interface Handler {
        void handle(Object[] row) throws SQLException;
    }

    /** Count and hash of all rows. */
    public static RowSum sum(Database database, Table table) {
        RowShape shape = RowShape.of(table);
        RowSum sum = new RowSum();
        new TableRows(database, table.name(), shape).each(null, List.of(), row -> sum.add(shape, row));
        return sum;
    }

    /**
     * Streams rows.
     *
     * @param where condition with markers, or null for all
     * @param orderBy columns to order by; empty for none
     */
    public void each(@Nullable String where, List<String> orderBy, Handler handler, Object... parameters) {
        database.reader().each(select(where, orderBy), row -> handler.handle(shape.read(row)), parameters);
    }

    /** The first rows of those, in order; nothing stays open. */
    public List<Object[]> page(@Nullable String where, List<String> orderBy, int rows, Object... parameters) {
        return database.reader().page(select(where, orderBy), rows, shape::read, parameters);
    }

    private String select(@Nullable String where, List<String> orderBy) {
        return "SELECT " + names(shape.columns()) + " FROM "
                + database.dialect().schemaSql().name(table)
                + (where == null ? "" : " WHERE " + where)
                + (orderBy.isEmpty() ? "" : " ORDER BY " + names(orderBy));
    }

    private String names(List<String> columns) {
        return columns.stream()
                .map(column -> database.dialect().schemaSql().name(column))
                .collect(Collectors.joining(", "));
    }
}
