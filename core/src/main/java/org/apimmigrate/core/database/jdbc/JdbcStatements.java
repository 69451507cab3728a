package org.apimmigrate.core.database.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apimmigrate.core.sql.RowHandler;
import org.apimmigrate.core.sql.RowMapper;
import org.apimmigrate.core.sql.Untyped;

/** Queries and updates on one open connection. */
final class JdbcStatements {

    /** Rows sent to the server in one go. */
    private static final int BATCH = 500;

    private final Connection connection;
    private final Use use;
    private final String database;
    private final int fetchSize;

    JdbcStatements(Connection connection, Use use, String database, int fetchSize) {
        this.connection = connection;
        this.use = use;
        this.database = database;
        this.fetchSize = fetchSize;
    }

    <T> List<T> list(String sql, RowMapper<T> mapper, Object... parameters) {
        List<T> rows = new ArrayList<>();
        each(sql, row -> rows.add(mapper.map(row)), parameters);
        return rows;
    }

    <T> List<T> page(String sql, int limit, RowMapper<T> mapper, Object... parameters) {
        try (PreparedStatement statement = query(sql, parameters)) {
            statement.setMaxRows(limit);
            List<T> page = new ArrayList<>();
            try (ResultSet rows = ask(sql, statement::executeQuery)) {
                while (next(rows)) {
                    page.add(mapper.map(rows));
                }
            }
            return page;
        } catch (SQLException e) {
            throw use.failure(sql, database, e);
        }
    }

    <T> Optional<T> first(String sql, RowMapper<T> mapper, Object... parameters) {
        try (PreparedStatement statement = query(sql, parameters)) {
            statement.setMaxRows(1);
            try (ResultSet rows = ask(sql, statement::executeQuery)) {
                return next(rows) ? Optional.ofNullable(mapper.map(rows)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw use.failure(sql, database, e);
        }
    }

    void each(String sql, RowHandler handler, Object... parameters) {
        try (PreparedStatement statement = query(sql, parameters)) {
            statement.setFetchSize(fetchSize);
            try (ResultSet rows = ask(sql, statement::executeQuery)) {
                while (next(rows)) {
                    handler.handle(rows);
                }
            }
        } catch (SQLException e) {
            throw use.failure(sql, database, e);
        }
    }

    long update(String sql, Object... parameters) {
        try (PreparedStatement statement = query(sql, parameters)) {
            return ask(sql, statement::executeLargeUpdate);
        } catch (UnsupportedOperationException e) {
            return smallUpdate(sql, parameters);
        } catch (SQLException e) {
            throw use.failure(sql, database, e);
        }
    }

    /** Older drivers that customers bring do not know large updates. */
    private long smallUpdate(String sql, Object... parameters) {
        try (PreparedStatement statement = query(sql, parameters)) {
            return ask(sql, statement::executeUpdate);
        } catch (SQLException e) {
            throw use.failure(sql, database, e);
        }
    }

    long batch(String sql, List<List<Object>> parameterRows) {
        try (PreparedStatement statement = ask(sql, () -> connection.prepareStatement(sql))) {
            long touched = 0;
            int waiting = 0;
            for (List<Object> parameters : parameterRows) {
                bind(statement, parameters.toArray());
                statement.addBatch();
                if (++waiting == BATCH) {
                    touched += sum(ask(sql, statement::executeBatch));
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                touched += sum(ask(sql, statement::executeBatch));
            }
            return touched;
        } catch (SQLException e) {
            throw use.failure(sql, database, e);
        }
    }

    void schema(String sql) {
        try (var statement = connection.createStatement()) {
            // DDL is executed as it is: a question mark in it is no marker
            statement.setEscapeProcessing(false);
            ask(sql, () -> statement.execute(sql));
        } catch (SQLException e) {
            throw use.failure(sql, database, e);
        }
    }

    /** A call that may wait for the server. */
    private <T> T ask(String sql, Call<T> call) throws SQLException {
        use.asks(sql);
        try {
            return call.answer();
        } finally {
            use.answered();
        }
    }

    private boolean next(ResultSet rows) throws SQLException {
        use.asks();
        try {
            return rows.next();
        } finally {
            use.answered();
        }
    }

    /** A call of the driver's. */
    @FunctionalInterface
    private interface Call<T> {
        T answer() throws SQLException;
    }

    private PreparedStatement query(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = ask(
                sql, () -> connection.prepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY));
        try {
            bind(statement, parameters);
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            Object value = parameters[i];
            if (value instanceof byte[] bytes) {
                statement.setBytes(i + 1, bytes);
            } else if (value instanceof Untyped untyped) {
                statement.setObject(i + 1, untyped.text(), Types.OTHER);
            } else if (value == null) {
                statement.setNull(i + 1, Types.VARCHAR);
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }

    /** A driver may answer SUCCESS_NO_INFO (-2) for a row; it counts as one. */
    private static long sum(int[] counts) {
        long sum = 0;
        for (int count : counts) {
            sum += count >= 0 ? count : 1;
        }
        return sum;
    }
}
