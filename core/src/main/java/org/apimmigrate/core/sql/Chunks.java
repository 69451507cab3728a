package org.apimmigrate.core.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/**
 * Look-ups by many keys at a time, where a join is not possible because the two tables may be in different databases. Lists are
 * filled up to a fixed length with their last key, so that a DBMS sees one statement and keeps one plan.
 */
public final class Chunks {

    /** Keys in one look-up; the least that all supported DBMS take in an IN list is 1,000. */
    public static final int SIZE = 200;

    private Chunks() {}

    /**
     * Streams the rows whose column is one of the keys.
     *
     * @param sql with {@code %s} where the markers of the list belong; other parameters stand before it
     */
    public static void each(
            SqlReader reader, String sql, Collection<?> keys, int size, RowHandler handler, Object... before) {
        List<Object> all = new ArrayList<>(keys);
        for (int from = 0; from < all.size(); from += size) {
            List<Object> parameters = new ArrayList<>(List.of(before));
            for (int i = 0; i < size; i++) {
                parameters.add(all.get(Math.min(from + i, all.size() - 1)));
            }
            reader.each(sql.formatted(markers(size)), handler, parameters.toArray());
        }
    }

    /** The same with lists of the usual length. */
    public static void each(SqlReader reader, String sql, Collection<?> keys, RowHandler handler, Object... before) {
        each(reader, sql, keys, SIZE, handler, before);
    }

    /** Collects a stream of rows and hands them on in lists; call {@link Collector#flush} at the end. */
    public static <T> Collector<T> collector(int size, Consumer<List<T>> next) {
        return new Collector<>(size, next);
    }

    private static String markers(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    /** Gathers rows into lists of bounded length. Not thread-safe. */
    public static final class Collector<T> {

        private final int size;
        private final Consumer<List<T>> next;
        private List<T> waiting = new ArrayList<>();

        private Collector(int size, Consumer<List<T>> next) {
            this.size = size;
            this.next = next;
        }

        public void add(T row) {
            waiting.add(row);
            if (waiting.size() == size) {
                flush();
            }
        }

        /** Hands on what is left. */
        public void flush() {
            if (!waiting.isEmpty()) {
                List<T> full = waiting;
                waiting = new ArrayList<>();
                next.accept(full);
            }
        }
    }
}
