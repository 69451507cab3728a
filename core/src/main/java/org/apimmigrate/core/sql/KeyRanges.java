package org.apimmigrate.core.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a table into ranges of its numeric key that hold so many rows each. A query by range is a short index scan on every DBMS; one
 * that asks for "the next 500 rows" without a limit in its text may be answered by sorting all the rest (seen on PostgreSQL).
 */
public final class KeyRanges {

    /**
     * A piece of the table.
     *
     * @param after the key before the first one
     * @param upTo the last key
     */
    public record Range(long after, long upTo) {}

    private KeyRanges() {}

    /**
     * @param rows of a range; the last one may have fewer
     * @param sql selects the key of each row, in rising order
     */
    public static List<Range> of(SqlReader reader, int rows, String sql, @Nullable Object... parameters) {
        List<Range> ranges = new ArrayList<>();
        long[] state = {Long.MIN_VALUE, 0, 0};
        reader.each(
                sql,
                row -> {
                    long key = row.getLong(1);
                    if (state[1] == 0) {
                        state[0] = ranges.isEmpty()
                                ? key - 1
                                : ranges.get(ranges.size() - 1).upTo();
                    }
                    state[1]++;
                    state[2] = key;
                    if (state[1] == rows) {
                        ranges.add(new Range(state[0], key));
                        state[1] = 0;
                    }
                },
                parameters);
        if (state[1] > 0) {
            ranges.add(new Range(state[0], state[2]));
        }
        return ranges;
    }
}
