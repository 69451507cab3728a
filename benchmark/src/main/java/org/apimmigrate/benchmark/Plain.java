package org.apimmigrate.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.List;
import org.apimmigrate.core.sql.Untyped;
import org.apimmigrate.core.step.Change;
import org.apimmigrate.core.step.SqlStatement;
import org.apimmigrate.testkit.DatabaseUnderTest;
import org.apimmigrate.testkit.TestDbms;

/** Plain JDBC on one connection, as a script of a database administrator has it: no journal, no retries, no safe points. */
final class Plain implements AutoCloseable {
    private static final int FETCH = 500;

    private final TestDbms dbms;
    private final Connection connection;

    Plain(DatabaseUnderTest database) throws SQLException {
        dbms = database.dbms();
        connection = database.connect();
        connection.setAutoCommit(false);
    }

    TestDbms dbms() {
        return dbms;
    }

    Connection connection() {
        return connection;
    }

    /** Takes a row. */
    @FunctionalInterface
    interface Row {
        void handle(ResultSet row) throws SQLException;
    }

    /** Streams the rows of a query. */
    void each(String sql, Row handler, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(FETCH);
            bind(statement, List.of(parameters));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    handler.handle(rows);
                }
            }
        }
    }

    long update(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, java.util.Arrays.asList(parameters));
            return statement.executeUpdate();
        }
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    /** Makes changes that were recorded, and commits. */
    void replay(List<Change> changes) throws SQLException {
        for (Change change : changes) {
            for (SqlStatement statement : change.statements()) {
                if (statement.parameterRows().isEmpty()) {
                    execute(statement.sql());
                } else {
                    batch(statement.sql(), statement.parameterRows());
                }
            }
        }
        connection.commit();
    }

    void batch(String sql, List<List<Object>> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (List<Object> row : rows) {
                bind(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    void commit() throws SQLException {
        connection.commit();
    }

    private static void bind(PreparedStatement statement, List<Object> parameters) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            Object value = parameters.get(i);
            if (value == null) {
                statement.setNull(i + 1, Types.VARCHAR);
            } else if (value instanceof byte[] bytes) {
                statement.setBytes(i + 1, bytes);
            } else if (value instanceof Untyped untyped) {
                statement.setObject(i + 1, untyped.text(), Types.OTHER);
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
        }
    }
}
