package org.apimmigrate.testkit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.apimmigrate.core.error.Secret;
import org.apimmigrate.core.installation.DatabaseSettings;

/**
 * One database that belongs to one test.
 *
 * @param dbms what it is
 * @param name its name on the server, or of its file
 * @param url complete JDBC url
 * @param username owner of the database, without rights beyond it
 * @param password of the owner
 */
public record DatabaseUnderTest(TestDbms dbms, String name, String url, String username, String password) {

    /** A plain connection of the owner. */
    public Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", username);
        properties.setProperty("password", password);
        return dbms.driver().connect(url, properties);
    }

    /** Runs statements in one connection, each committed by itself. */
    public void execute(List<String> statements) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(dbms + " refused a statement of the test", e);
        }
    }

    /** Runs statements in one connection, each committed by itself. */
    public void execute(String... statements) {
        execute(List.of(statements));
    }

    /** Runs one statement with parameters and returns the rows it touched. */
    public int update(String sql, Object... parameters) {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(dbms + " refused " + sql, e);
        }
    }

    /** The number in the first column of the first row. */
    public long number(String query) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            if (!rows.next()) {
                throw new IllegalStateException("no row from " + query);
            }
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(dbms + " refused " + query, e);
        }
    }

    /** The text in the first column of the first row. */
    public String text(String query) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            if (!rows.next()) {
                throw new IllegalStateException("no row from " + query);
            }
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(dbms + " refused " + query, e);
        }
    }

    /** As a section of deployment.toml would describe it. */
    public DatabaseSettings settings(String section) {
        return new DatabaseSettings(
                section,
                dbms.configurationType(),
                dbms.configuredUrl(url),
                username,
                new Secret(password),
                null,
                java.util.Map.of());
    }
}
