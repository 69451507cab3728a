package org.apimmigrate.testkit;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A schema as lines of text, read through JDBC metadata and without names of constraints: two databases with equal lines hold the same
 * schema. Shares no code with the tool's own schema reader.
 */
public final class SchemaText {
    private SchemaText() {}

    /** One line for each column, primary key, unique index, other index and foreign key of the product's tables. */
    public static Set<String> of(DatabaseUnderTest database) {
        Set<String> lines = new TreeSet<>();
        try (Connection connection = database.connect()) {
            DatabaseMetaData about = connection.getMetaData();
            for (String table : tables(connection, about)) {
                columns(connection, about, table, lines);
                Set<Set<String>> ofForeignKeys = foreignKeys(connection, about, table, lines);
                keys(connection, about, table, ofForeignKeys, lines);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the schema of " + database, e);
        }
        return lines;
    }

    /** What only one of two databases has: lines with {@code -} of the first, with {@code +} of the second. */
    public static List<String> differences(DatabaseUnderTest one, DatabaseUnderTest other) {
        Set<String> ofOne = of(one);
        Set<String> ofOther = of(other);
        List<String> differences = new ArrayList<>();
        ofOne.stream().filter(line -> !ofOther.contains(line)).forEach(line -> differences.add("- " + line));
        ofOther.stream().filter(line -> !ofOne.contains(line)).forEach(line -> differences.add("+ " + line));
        return differences;
    }

    private static List<String> tables(Connection connection, DatabaseMetaData about) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = about.getTables(
                connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                String name = rows.getString("TABLE_NAME");
                if (!upper(name).startsWith("APIM_MIGRATE_")) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static void columns(Connection connection, DatabaseMetaData about, String table, Set<String> lines)
            throws SQLException {
        try (ResultSet row = about.getColumns(connection.getCatalog(), connection.getSchema(), table, "%")) {
            while (row.next()) {
                lines.add("%s.%s %s(%s,%s) null=%s default=%s auto=%s"
                        .formatted(
                                upper(table),
                                upper(row.getString("COLUMN_NAME")),
                                upper(row.getString("TYPE_NAME")),
                                row.getInt("COLUMN_SIZE"),
                                row.getInt("DECIMAL_DIGITS"),
                                row.getString("IS_NULLABLE"),
                                row.getString("COLUMN_DEF"),
                                row.getString("IS_AUTOINCREMENT")));
            }
        }
    }

    /** @param ofForeignKeys columns of foreign keys: some DBMS make an index for them by themselves, others use one that is there */
    private static void keys(
            Connection connection,
            DatabaseMetaData about,
            String table,
            Set<Set<String>> ofForeignKeys,
            Set<String> lines)
            throws SQLException {
        Map<Integer, String> primary = new TreeMap<>();
        try (ResultSet row = about.getPrimaryKeys(connection.getCatalog(), connection.getSchema(), table)) {
            while (row.next()) {
                primary.put(row.getInt("KEY_SEQ"), upper(row.getString("COLUMN_NAME")));
            }
        }
        lines.add(upper(table) + " primary key " + primary.values());
        Map<String, List<String>> indexes = new TreeMap<>();
        Map<String, Boolean> unique = new TreeMap<>();
        try (ResultSet row = about.getIndexInfo(connection.getCatalog(), connection.getSchema(), table, false, true)) {
            while (row.next()) {
                String name = row.getString("INDEX_NAME");
                if (name != null) {
                    indexes.computeIfAbsent(name, n -> new ArrayList<>()).add(upper(row.getString("COLUMN_NAME")));
                    unique.put(name, !row.getBoolean("NON_UNIQUE"));
                }
            }
        }
        indexes.forEach((name, columns) -> {
            if (Boolean.TRUE.equals(unique.get(name))) {
                lines.add(upper(table) + " unique " + columns);
            } else if (!ofForeignKeys.contains(Set.copyOf(columns))) {
                lines.add(upper(table) + " index " + columns);
            }
        });
    }

    private static Set<Set<String>> foreignKeys(
            Connection connection, DatabaseMetaData about, String table, Set<String> lines) throws SQLException {
        Map<String, List<String>> keys = new TreeMap<>();
        Map<String, Set<String>> columns = new TreeMap<>();
        try (ResultSet row = about.getImportedKeys(connection.getCatalog(), connection.getSchema(), table)) {
            while (row.next()) {
                columns.computeIfAbsent(row.getString("FK_NAME"), n -> new TreeSet<>())
                        .add(upper(row.getString("FKCOLUMN_NAME")));
                keys.computeIfAbsent(row.getString("FK_NAME"), n -> new ArrayList<>())
                        .add("%s -> %s.%s delete=%s update=%s"
                                .formatted(
                                        upper(row.getString("FKCOLUMN_NAME")),
                                        upper(row.getString("PKTABLE_NAME")),
                                        upper(row.getString("PKCOLUMN_NAME")),
                                        row.getInt("DELETE_RULE"),
                                        row.getInt("UPDATE_RULE")));
            }
        }
        keys.values().forEach(key -> lines.add(upper(table) + " foreign key " + key));
        return Set.copyOf(columns.values());
    }

    private static String upper(String name) {
        return name == null ? "" : name.toUpperCase(Locale.ROOT);
    }
}
