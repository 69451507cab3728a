package org.apimmigrate.core.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values for {@code IN (?, ?, ...)}, in chunks that every DBMS takes. Chunks are filled up to one of a few sizes by repeating a value, so
 * that the DBMS sees few different statements.
 *
 * @param values at least one
 */
public record InList(List<Object> values) {

    /** Below Oracle's limit of 1,000 and far below SQL Server's 2,100 parameters. */
    public static final int MAX = 200;

    public InList {
        values = List.copyOf(values);
    }

    /** The distinct values in chunks of at most {@link #MAX}; none for no values. */
    public static List<InList> of(Collection<?> values) {
        List<Object> distinct = new ArrayList<>(new java.util.LinkedHashSet<>(values));
        List<InList> chunks = new ArrayList<>();
        for (int from = 0; from < distinct.size(); from += MAX) {
            List<Object> chunk = new ArrayList<>(distinct.subList(from, Math.min(from + MAX, distinct.size())));
            chunk.addAll(Collections.nCopies(padded(chunk.size()) - chunk.size(), chunk.get(0)));
            chunks.add(new InList(chunk));
        }
        return chunks;
    }

    private static int padded(int size) {
        return size == 1 ? 1 : size <= 10 ? 10 : size <= 50 ? 50 : MAX;
    }

    /** {@code (?, ?, ...)}. */
    public String markers() {
        return "(" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")";
    }

    /** These values with others before them, as parameters of a statement. */
    public @Nullable Object[] after(@Nullable Object... others) {
        List<Object> all = new ArrayList<>(List.of(others));
        all.addAll(values);
        return all.toArray();
    }
}
