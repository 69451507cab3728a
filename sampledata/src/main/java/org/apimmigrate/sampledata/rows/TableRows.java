package org.apimmigrate.sampledata.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rows of one table on their way into the database, in batches. */
public final class TableRows {
    private final String table;
    private final Rows rows;
    private final int columns;
    private final List<Integer> taken;
    private final PreparedStatement insert;
    private final List<String> before;
    private final List<String> after;
    private int waiting;

    TableRows(Rows rows, Connection connection, OwnKeys keys, String table, String... columns) throws SQLException {
        this.rows = rows;
        this.before = keys.beforeInserts(table, columns);
        this.after = keys.afterInserts(table, columns);
        this.table = table;
        this.columns = columns.length;
        this.taken = IntStream.range(0, columns.length)
                .filter(i -> keys.takes(table, columns[i]))
                .boxed()
                .toList();
        String names = taken.stream().map(i -> columns[i]).collect(Collectors.joining(", "));
        String markers = taken.stream().map(i -> "?").collect(Collectors.joining(", "));
        this.insert = connection.prepareStatement("INSERT INTO " + table + " (" + names + ") VALUES (" + markers + ")");
    }

    /** One value for each column. Instants are written as the UTC clock shows them. */
    public void add(@Nullable Object... values) {
        if (values.length != columns) {
            throw new IllegalArgumentException(table + " takes " + columns + " values, got " + values.length);
        }
        try {
            int parameter = 1;
            for (int i : taken) {
                set(parameter++, values[i]);
            }
            insert.addBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write a row of " + table + ": " + Arrays.toString(values), e);
        }
        waiting++;
        rows.added();
    }

    private void set(int parameter, Object value) throws SQLException {
        if (value instanceof Instant instant) {
            insert.setTimestamp(parameter, Timestamp.valueOf(LocalDateTime.ofInstant(instant, ZoneOffset.UTC)));
        } else if (value instanceof byte[] bytes) {
            insert.setBytes(parameter, bytes);
        } else if (value instanceof Binary) {
            insert.setBytes(parameter, null);
        } else {
            insert.setObject(parameter, value);
        }
    }

    void flush() {
        if (waiting == 0) {
            return;
        }
        try {
            execute(before);
            insert.executeBatch();
            execute(after);
        } catch (SQLException e) {
            SQLException cause = e.getNextException() == null ? e : e.getNextException();
            throw new IllegalStateException("cannot write rows of " + table + ": " + cause.getMessage(), e);
        }
        waiting = 0;
    }

    private void execute(List<String> statements) throws SQLException {
        try (Statement statement = insert.getConnection().createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** NULL in a binary column; drivers want to know the type. */
    public enum Binary {
        NULL
    }
}
