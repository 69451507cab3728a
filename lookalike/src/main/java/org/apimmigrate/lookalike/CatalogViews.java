package org.apimmigrate.lookalike;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Catalog views of a DBMS: tables that are filled again, from the engine's own views, when they are asked for after a change of the schema.
 * They are read and written on connections of their own, past the transaction of whoever asks.
 */
public final class CatalogViews {

    /** The engine's own views have no keys, so joins of them take indefinitely: they are copied first, once each. */
    private static final List<String> COPIES = List.of(
            "COLUMN_COPY(TABLE_NAME, COLUMN_NAME) AS SELECT * FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_SCHEMA = 'PUBLIC'",
            "CONSTRAINT_COPY(CONSTRAINT_NAME) AS SELECT * FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS WHERE TABLE_SCHEMA = 'PUBLIC'",
            "KEY_COPY(CONSTRAINT_NAME, ORDINAL_POSITION) AS SELECT * FROM INFORMATION_SCHEMA.KEY_COLUMN_USAGE"
                    + " WHERE TABLE_SCHEMA = 'PUBLIC'",
            "REFERENCE_COPY(CONSTRAINT_NAME) AS SELECT * FROM INFORMATION_SCHEMA.REFERENTIAL_CONSTRAINTS"
                    + " WHERE CONSTRAINT_SCHEMA = 'PUBLIC'",
            "INDEX_COPY(INDEX_NAME) AS SELECT * FROM INFORMATION_SCHEMA.INDEXES WHERE TABLE_SCHEMA = 'PUBLIC' AND IS_GENERATED = FALSE",
            "INDEX_COLUMN_COPY(INDEX_NAME, ORDINAL_POSITION) AS SELECT * FROM INFORMATION_SCHEMA.INDEX_COLUMNS"
                    + " WHERE TABLE_SCHEMA = 'PUBLIC'");

    /** The engine shows a key with the old name of a renamed column until the table changes in another way, too. */
    private static final String RENAMED_KEYS =
            "UPDATE LOOKALIKE.KEY_COPY K SET COLUMN_NAME = (SELECT N.NEW_NAME FROM LOOKALIKE.RENAMED N"
                    + " WHERE N.TABLE_NAME = K.TABLE_NAME AND N.OLD_NAME = K.COLUMN_NAME) WHERE NOT EXISTS (SELECT 1 FROM"
                    + " LOOKALIKE.COLUMN_COPY C WHERE C.TABLE_NAME = K.TABLE_NAME AND C.COLUMN_NAME = K.COLUMN_NAME)";

    private final EngineDatabase database;
    private final List<String> views;
    private final List<String> fill;

    /**
     * @param views a table each, as in CREATE TABLE: {@code SYS.TABLES(NAME VARCHAR(128), ...)}
     * @param fill statements that fill them from the copies of the engine's views in schema LOOKALIKE, in order
     */
    public CatalogViews(EngineDatabase database, List<String> views, List<String> fill) {
        this.database = database;
        this.views = List.copyOf(views);
        this.fill = List.copyOf(fill);
    }

    /** Makes the views in a new database; their schemas must be there. */
    public static void prepare(Connection engine, List<String> views) throws SQLException {
        try (Statement statement = engine.createStatement()) {
            statement.execute(
                    "CREATE TABLE LOOKALIKE.RENAMED(TABLE_NAME VARCHAR(128), OLD_NAME VARCHAR(128), NEW_NAME VARCHAR(128),"
                            + " PRIMARY KEY(TABLE_NAME, OLD_NAME))");
            for (String copy : COPIES) {
                String table = copy.substring(0, copy.indexOf('('));
                statement.execute(
                        "CREATE TABLE LOOKALIKE." + table + copy.substring(copy.indexOf(" AS ")) + " AND 1 = 0");
                statement.execute("CREATE INDEX LOOKALIKE.IX_" + table + " ON LOOKALIKE."
                        + copy.substring(0, copy.indexOf(" AS ")));
            }
            for (String view : views) {
                statement.execute("CREATE TABLE " + view);
            }
        }
    }

    /** The schema has changed: the views are filled again when they are next asked for. */
    public void changed() throws SQLException {
        update("UPDATE LOOKALIKE.STATE SET CHANGES = CHANGES + 1");
    }

    /** A column has got another name. */
    public void renamed(String table, String from, String to) throws SQLException {
        update("MERGE INTO LOOKALIKE.RENAMED VALUES (?, ?, ?)", table, from, to);
    }

    /** Fills the views again where the schema has changed since. One session does, the others wait for it. */
    public void refresh() throws SQLException {
        try (Connection own = database.connect();
                Statement statement = own.createStatement()) {
            own.setAutoCommit(false);
            try (ResultSet state = statement.executeQuery("SELECT CHANGES, SHOWN FROM LOOKALIKE.STATE FOR UPDATE")) {
                state.next();
                if (state.getLong(1) == state.getLong(2)) {
                    return;
                }
            }
            for (String view : views) {
                statement.executeUpdate("DELETE FROM " + view.substring(0, view.indexOf('(')));
            }
            copy(statement);
            statement.executeUpdate(RENAMED_KEYS);
            for (String each : fill) {
                statement.executeUpdate(each);
            }
            statement.executeUpdate("UPDATE LOOKALIKE.STATE SET SHOWN = CHANGES");
            own.commit();
        }
    }

    private static void copy(Statement statement) throws SQLException {
        for (String copy : COPIES) {
            String table = "LOOKALIKE." + copy.substring(0, copy.indexOf('('));
            String select = copy.substring(copy.indexOf(" AS ") + " AS ".length());
            statement.executeUpdate("DELETE FROM " + table);
            statement.executeUpdate("INSERT INTO " + table + " " + select);
        }
    }

    /** Texts in the one column of a query on the views, which are filled before. */
    public List<String> texts(String query, String... parameters) throws SQLException {
        refresh();
        return engineTexts(query, parameters);
    }

    /** The same for a query on the engine's own views or on tables of the look-alike: nothing is filled. */
    public List<String> engineTexts(String query, String... parameters) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection own = database.connect();
                PreparedStatement statement = prepared(own, query, parameters);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    /** Changes a table of the look-alike. */
    public void update(String sql, String... parameters) throws SQLException {
        try (Connection own = database.connect();
                PreparedStatement statement = prepared(own, sql, parameters)) {
            statement.executeUpdate();
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, String... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }
}
