package org.apimmigrate.core.database.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.apimmigrate.core.database.SessionRules;
import org.apimmigrate.core.sql.RowHandler;
import org.apimmigrate.core.sql.RowMapper;
import org.apimmigrate.core.sql.SqlFailure;
import org.apimmigrate.core.sql.SqlReader;

/** Reads on pooled connections that refuse writes; each call borrows one. Thread-safe. */
final class PooledReader implements SqlReader {

    private final DataSource pool;
    private final SessionRules rules;
    private final String database;
    private final OpenConnections open;

    PooledReader(DataSource pool, SessionRules rules, String database, OpenConnections open) {
        this.pool = pool;
        this.rules = rules;
        this.database = database;
        this.open = open;
    }

    @Override
    public <T> List<T> list(String sql, RowMapper<T> mapper, Object... parameters) {
        return borrow(sql, on -> on.list(sql, mapper, parameters));
    }

    @Override
    public <T> List<T> page(String sql, int rows, RowMapper<T> mapper, Object... parameters) {
        return borrow(sql, on -> on.page(sql, rows, mapper, parameters));
    }

    @Override
    public <T> Optional<T> first(String sql, RowMapper<T> mapper, Object... parameters) {
        return borrow(sql, on -> on.first(sql, mapper, parameters));
    }

    @Override
    public void each(String sql, RowHandler handler, Object... parameters) {
        borrow(sql, on -> {
            on.each(sql, handler, parameters);
            return null;
        });
    }

    /** Cuts what is being read now. */
    void abort(String why) {
        open.abort(why);
    }

    private <T> T borrow(String sql, Function<JdbcStatements, T> work) {
        try (Connection connection = pool.getConnection();
                Use use = open.use(connection)) {
            T result;
            try {
                use.asks(sql);
                try {
                    rules.readOnly(connection);
                } finally {
                    use.answered();
                }
                result = work.apply(new JdbcStatements(connection, use, database, rules.fetchSize()));
            } catch (SQLException e) {
                SqlFailure failure = use.failure(sql, database, e);
                end(connection, use, failure);
                throw failure;
            } catch (RuntimeException | Error e) {
                end(connection, use, e);
                throw e;
            }
            try {
                rollBack(connection, use);
            } catch (SQLException e) {
                throw use.failure(sql, database, e);
            }
            return result;
        } catch (SQLException e) {
            // only the pool is left: no connection, or one that could not be given back
            throw new SqlFailure(sql, database, e);
        }
    }

    /** The first cause survives; that the connection could not be put in order either is attached to it. */
    private static void end(Connection connection, Use use, Throwable cause) {
        try {
            rollBack(connection, use);
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /** Ends the snapshot, so that the next call sees what has been committed since. */
    private static void rollBack(Connection connection, Use use) throws SQLException {
        use.asks("ROLLBACK");
        try {
            connection.rollback();
        } finally {
            use.answered();
        }
    }
}
