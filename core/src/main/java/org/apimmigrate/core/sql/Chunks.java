package org.apimmigrate.core.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Look-ups by many keys at a time, where a join is not possible because the two tables may be in different databases. */
public final class Chunks {

    /** Keys in one look-up. */
    public static final int SIZE = InList.MAX;

    private Chunks() {}

    /**
     * Streams the rows whose column is one of the keys.
     *
     * @param sql with {@code IN %s} where the list belongs; other parameters are before it, percent signs are doubled
     */
    public static void each(
            SqlReader reader, String sql, Collection<?> keys, RowHandler handler, @Nullable Object... before) {
        for (InList list : InList.of(keys)) {
            reader.each(sql.formatted(list.markers()), handler, list.after(before));
        }
    }

    /** Collects a stream of rows and hands them on in lists; call {@link Collector#flush} at the end. */
    public static <T> Collector<T> collector(int size, Consumer<List<T>> next) {
        return new Collector<>(size, next);
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
