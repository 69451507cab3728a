package org.apimmigrate.testkit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Looks at a database with plain JDBC: an opinion of its own, apart from the code under test. */
public record RowReader(DatabaseUnderTest database) {

    /** All rows; each cell as text, null for NULL, bytes as ISO-8859-1 text. */
    public List<List<String>> rows(String query) {
        List<List<String>> rows = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    row.add(text(result.getObject(column), result, column));
                }
                rows.add(row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(database.dbms() + " refused " + query, e);
        }
        return rows;
    }

    /** First column to second column. */
    public Map<String, String> map(String query) {
        Map<String, String> map = new TreeMap<>();
        rows(query).forEach(row -> map.put(row.get(0), row.get(1)));
        return map;
    }

    /** Rows of every table of the product, by name in upper case. */
    public Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        try (Connection connection = database.connect()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names = connection
                    .getMetaData()
                    .getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"
                    })) {
                while (names.next()) {
                    tables.add(names.getString("TABLE_NAME"));
                }
            }
            try (Statement statement = connection.createStatement()) {
                for (String table : tables) {
                    String name = table.toUpperCase(java.util.Locale.ROOT);
                    if (!name.startsWith("APIM_MIGRATE_")) {
                        try (ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
                            row.next();
                            counts.put(name, row.getLong(1));
                        }
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot count the rows of " + database, e);
        }
        return counts;
    }

    private static @Nullable String text(@Nullable Object value, ResultSet result, int column) throws SQLException {
        if (value == null) {
            return null;
        }
        if (value instanceof byte[] || value instanceof java.sql.Blob) {
            return new String(result.getBytes(column), java.nio.charset.StandardCharsets.ISO_8859_1);
        }
        return result.getString(column);
    }
}
