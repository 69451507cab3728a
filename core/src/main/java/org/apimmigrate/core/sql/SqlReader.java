package org.apimmigrate.core.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Queries, and nothing but queries. SQL is written in capitals without quotes for names that are no reserved word; names that are
 * (VALUE, KEY) go through the dialect. Parameters may be {@code String}, {@code Integer}, {@code Long}, {@code Boolean},
 * {@code byte[]}, {@code java.sql.Timestamp}, {@link Untyped} or null. A failing query throws
 * {@link SqlFailure}, which shows the statement and never the values.
 */
public interface SqlReader {

    /** All rows of a query whose result is known to be small. */
    default <T> List<T> list(String sql, RowMapper<T> mapper, @Nullable Object... parameters) {
        List<T> rows = new ArrayList<>();
        each(sql, row -> rows.add(mapper.map(row)), parameters);
        return rows;
    }

    /**
     * The first rows of an ordered query, for reading by key ranges: the statement asks for keys beyond the last one seen and orders by
     * the key. Unlike {@link #each} nothing stays open, so what was read may be changed before the next page.
     *
     * @param rows how many at most
     */
    <T> List<T> page(String sql, int rows, RowMapper<T> mapper, @Nullable Object... parameters);

    /** The first row, if there is one. */
    default <T> Optional<T> first(String sql, RowMapper<T> mapper, @Nullable Object... parameters) {
        List<T> rows = page(sql, 1, mapper, parameters);
        return rows.isEmpty() ? Optional.empty() : Optional.ofNullable(rows.get(0));
    }

    /** The number in the first column of the first row; 0 when there is no row or it is NULL. */
    default long number(String sql, @Nullable Object... parameters) {
        return first(sql, row -> row.getLong(1), parameters).orElse(0L);
    }

    /** Streams the rows; memory does not grow with the result. The handler may use other readers, not this call's cursor. */
    void each(String sql, RowHandler handler, @Nullable Object... parameters);
}
