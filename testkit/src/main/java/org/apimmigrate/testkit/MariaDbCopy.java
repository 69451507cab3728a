package org.apimmigrate.testkit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Copies one MariaDB or MySQL database into another on the same server; the server has no statement for it.
 *
 * @param source name of the database to copy
 * @param tables names and create statements
 */
record MariaDbCopy(String source, Map<String, String> tables) {

    static MariaDbCopy of(DatabaseUnderTest database) {
        Map<String, String> tables = new LinkedHashMap<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            // definitions in the words that the copy is made with, whatever the server's modes are
            statement.execute("SET sql_mode = ''");
            try (ResultSet names = statement.executeQuery("SHOW TABLES")) {
                while (names.next()) {
                    tables.put(names.getString(1), "");
                }
            }
            for (String table : tables.keySet()) {
                try (ResultSet definition = statement.executeQuery("SHOW CREATE TABLE `" + table + "`")) {
                    definition.next();
                    tables.put(table, definition.getString(2));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the template " + database.name(), e);
        }
        return new MariaDbCopy(database.name(), tables);
    }

    /** With other create statements. */
    MariaDbCopy changed(UnaryOperator<String> change) {
        Map<String, String> changed = new LinkedHashMap<>();
        tables.forEach((table, definition) -> changed.put(table, change.apply(definition)));
        return new MariaDbCopy(source, changed);
    }

    void into(DatabaseUnderTest target) {
        try (Connection connection = target.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SET foreign_key_checks = 0, unique_checks = 0, sql_mode = 'NO_AUTO_VALUE_ON_ZERO'");
            for (String definition : tables.values()) {
                statement.execute(definition);
            }
            connection.setAutoCommit(false);
            for (String table : tables.keySet()) {
                statement.execute("INSERT INTO `" + table + "` SELECT * FROM `" + source + "`.`" + table + "`");
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot copy the template " + source, e);
        }
    }
}
