package org.apimmigrate.core.row;

import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.schema.Table;
import org.apimmigrate.core.sql.SqlReader;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one table, all or some, streaming. */
public final class TableRows {

    private final SqlReader reader;
    private final UnaryOperator<String> name;
    private final String table;
    private final RowAccess access;

    public TableRows(Database database, String table, RowAccess access) {
        this(database.reader(), database.dialect().schemaSql()::name, table, access);
    }

    /** @param name how a statement names a table or column */
    public TableRows(SqlReader reader, UnaryOperator<String> name, String table, RowAccess access) {
        this.reader = reader;
        this.name = name;
        this.table = table;
        this.access = access;
    }

    /** Takes one row at a time. */
    @FunctionalInterface
    public interface Handler {
        void handle(Object[] row) throws SQLException;
    }

    /** Count and hash of all rows. */
    public static RowSum sum(Database database, Table table) {
        RowAccess access = RowAccess.of(table, database.valueForms());
        RowShape shape = access.shape();
        RowSum sum = new RowSum();
        new TableRows(database, table.name(), access).each(null, List.of(), row -> sum.add(shape, row));
        return sum;
    }

    /**
     * Streams rows.
     *
     * @param where condition with markers, or null for all
     * @param orderBy columns to order by; empty for none
     */
    public void each(@Nullable String where, List<String> orderBy, Handler handler, Object... parameters) {
        reader.each(select(where, orderBy), row -> handler.handle(access.read(row)), parameters);
    }

    /** The first rows of those, in order; nothing stays open. */
    public List<Object[]> page(@Nullable String where, List<String> orderBy, int rows, Object... parameters) {
        return reader.page(select(where, orderBy), rows, access::read, parameters);
    }

    private String select(@Nullable String where, List<String> orderBy) {
        return "SELECT " + access.selected(name) + " FROM " + name.apply(table)
                + (where == null ? "" : " WHERE " + where)
                + (orderBy.isEmpty()
                        ? ""
                        : " ORDER BY "
                                + orderBy.stream()
                                        // with the table, since the name alone may mean the text that is selected
                                        .map(column -> name.apply(table) + "." + name.apply(column))
                                        .collect(Collectors.joining(", ")));
    }
}
