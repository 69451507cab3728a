package org.apimmigrate.testkit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.apimmigrate.core.sql.RowHandler;
import org.apimmigrate.core.sql.RowMapper;
import org.apimmigrate.core.sql.SqlReader;

/** Queries on plain connections, one for each. */
public record ConnectionReader(DatabaseUnderTest database) implements SqlReader {

    @Override
    public <T> List<T> page(String sql, int rows, RowMapper<T> mapper, Object... parameters) {
        return list(sql, mapper, parameters).stream().limit(rows).toList();
    }

    @Override
    public void each(String sql, RowHandler handler, Object... parameters) {
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
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
}
