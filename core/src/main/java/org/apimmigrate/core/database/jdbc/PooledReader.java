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
    private final OpenConnections open = new OpenConnections();

    PooledReader(DataSource pool, SessionRules rules, String database) {
        this.pool = pool;
        this.rules = rules;
        this.database = database;
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
    void abort() {
        open.abort();
    }

    private <T> T borrow(String sql, Function<JdbcStatements, T> work) {
        try (Connection connection = pool.getConnection();
                var use = open.use(connection)) {
            rules.readOnly(connection);
            try {
                return work.apply(new JdbcStatements(connection, database, rules.fetchSize()));
            } finally {
                // ends the snapshot, so that the next call sees what has been committed since
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new SqlFailure(sql, database, e);
        }
    }
}
