package org.apimmigrate.core.schema;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.apimmigrate.core.database.Dialect;
import org.apimmigrate.core.database.h2.H2Dialect;
import org.apimmigrate.core.sql.RowHandler;
import org.apimmigrate.core.sql.RowMapper;
import org.apimmigrate.core.sql.SqlReader;

/** A fresh H2 database in memory, gone with its connection, and a plain reader on it. */
final class H2Schemas implements AutoCloseable {

    static final Dialect DIALECT = new H2Dialect();

    private final String url;
    private final Connection connection;

    H2Schemas() throws SQLException {
        this("jdbc:h2:mem:" + UUID.randomUUID(), "", "");
    }

    private H2Schemas(String url, String user, String password) throws SQLException {
        this.url = url;
        this.connection = DriverManager.getConnection(url, user, password);
    }

    /** The same database as another user sees it. */
    H2Schemas as(String user, String password) throws SQLException {
        return new H2Schemas(url, user, password);
    }

    /** With the schema of this catalog. */
    static H2Schemas of(Catalog catalog) throws SQLException {
        H2Schemas made = new H2Schemas();
        made.run(new CatalogDdl(DIALECT.schemaSql()).create(catalog));
        return made;
    }

    void run(List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    void run(String... statements) throws SQLException {
        run(List.of(statements));
    }

    Catalog read() {
        return DIALECT.schemaReader().read(reader());
    }

    SqlReader reader() {
        return new SqlReader() {
            @Override
            public <T> List<T> page(String sql, int rows, RowMapper<T> mapper, Object... parameters) {
                return list(sql, mapper, parameters).stream().limit(rows).toList();
            }

            @Override
            public void each(String sql, RowHandler handler, Object... parameters) {
                try (PreparedStatement statement = connection.prepareStatement(sql)) {
                    for (int i = 0; i < parameters.length; i++) {
                        statement.setObject(i + 1, parameters[i]);
                    }
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            handler.handle(rows);
                        }
                    }
                } catch (SQLException e) {
                    throw new IllegalStateException(sql, e);
                }
            }
        };
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
