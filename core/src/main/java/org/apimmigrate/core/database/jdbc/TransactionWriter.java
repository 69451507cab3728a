package org.apimmigrate.core.database.jdbc;

import java.util.List;
import java.util.Optional;
import org.apimmigrate.core.sql.RowHandler;
import org.apimmigrate.core.sql.RowMapper;
import org.apimmigrate.core.sql.SqlWriter;

/** Writes on the connection of one transaction. */
final class TransactionWriter implements SqlWriter {

    private final JdbcStatements statements;

    TransactionWriter(JdbcStatements statements) {
        this.statements = statements;
    }

    @Override
    public <T> List<T> list(String sql, RowMapper<T> mapper, Object... parameters) {
        return statements.list(sql, mapper, parameters);
    }

    @Override
    public <T> List<T> page(String sql, int rows, RowMapper<T> mapper, Object... parameters) {
        return statements.page(sql, rows, mapper, parameters);
    }

    @Override
    public <T> Optional<T> first(String sql, RowMapper<T> mapper, Object... parameters) {
        return statements.first(sql, mapper, parameters);
    }

    @Override
    public long number(String sql, Object... parameters) {
        return first(sql, row -> row.getLong(1), parameters).orElse(0L);
    }

    @Override
    public void each(String sql, RowHandler handler, Object... parameters) {
        statements.each(sql, handler, parameters);
    }

    @Override
    public long update(String sql, Object... parameters) {
        return statements.update(sql, parameters);
    }

    @Override
    public long batch(String sql, List<List<Object>> parameterRows) {
        return statements.batch(sql, parameterRows);
    }

    @Override
    public void schema(String sql) {
        statements.schema(sql);
    }
}
