package org.apimmigrate.sampledata.flaw;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apimmigrate.sampledata.rows.OwnKeys;
import org.jspecify.annotations.Nullable;

/** Single statements on one database of the sample. */
record Statements(Connection connection, OwnKeys keys) {

    private static final Pattern INSERT = Pattern.compile("INSERT INTO (\\w+) \\(([^)]*)\\).*", Pattern.DOTALL);

    /** Runs a statement that has to touch at least one row; a flaw that changes nothing is a mistake in the sample. */
    void run(String sql, @Nullable Object... parameters) {
        if (runAny(sql, parameters) == 0) {
            throw new IllegalStateException("the flaw touched no row: " + sql);
        }
    }

    /** Runs a statement. */
    int runAny(String sql, @Nullable Object... parameters) {
        Matcher insert = INSERT.matcher(sql);
        String table = insert.matches() ? insert.group(1) : "";
        String[] columns = insert.matches() ? insert.group(2).split(",\\s*") : new String[0];
        try (Statement around = connection.createStatement();
                PreparedStatement statement = prepare(sql, parameters)) {
            for (String before : keys.beforeInserts(table, columns)) {
                around.execute(before);
            }
            int rows = statement.executeUpdate();
            for (String after : keys.afterInserts(table, columns)) {
                around.execute(after);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("the flaw could not be placed: " + sql, e);
        }
    }

    /** The number in the first column of the first row. */
    Optional<Integer> number(String sql, @Nullable Object... parameters) {
        try (PreparedStatement statement = prepare(sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(rows.getInt(1)) : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("the flaw could not be placed: " + sql, e);
        }
    }

    /** The bytes in the first column of the first row. */
    byte[] bytes(String sql, @Nullable Object... parameters) {
        try (PreparedStatement statement = prepare(sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            if (!rows.next()) {
                throw new IllegalStateException("the flaw found no row: " + sql);
            }
            return rows.getBytes(1);
        } catch (SQLException e) {
            throw new IllegalStateException("the flaw could not be placed: " + sql, e);
        }
    }

    private PreparedStatement prepare(String sql, @Nullable Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i] == null) {
                statement.setNull(i + 1, Types.VARCHAR);
            } else {
                statement.setObject(i + 1, parameters[i]);
            }
        }
        return statement;
    }
}
