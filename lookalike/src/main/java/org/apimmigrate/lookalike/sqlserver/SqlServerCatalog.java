package org.apimmigrate.lookalike.sqlserver;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apimmigrate.lookalike.CatalogViews;
import org.apimmigrate.lookalike.EngineDatabase;
import org.jspecify.annotations.Nullable;

/**
 * The views of schema sys, as tables that are filled again after each change of the schema. Their columns are those of the manual's
 * "Object catalog views".
 */
public final class SqlServerCatalog {

    private static final String ID = "ORA_HASH(%s, 2147483647)";
    private static final List<String> VIEWS = List.of(
            "TABLES(NAME SYSNAME, OBJECT_ID INT PRIMARY KEY, SCHEMA_ID INT)",
            "TYPES(USER_TYPE_ID INT PRIMARY KEY, NAME SYSNAME)",
            "COLUMNS(OBJECT_ID INT, NAME SYSNAME, COLUMN_ID INT, USER_TYPE_ID INT, MAX_LENGTH INT, \"PRECISION\" INT, SCALE INT,"
                    + " IS_NULLABLE BOOLEAN, IS_IDENTITY BOOLEAN, DEFAULT_OBJECT_ID INT, COLLATION_NAME SYSNAME,"
                    + " IS_COMPUTED BOOLEAN, PRIMARY KEY(OBJECT_ID, COLUMN_ID))",
            "DEFAULT_CONSTRAINTS(NAME SYSNAME, OBJECT_ID INT PRIMARY KEY, PARENT_OBJECT_ID INT, PARENT_COLUMN_ID INT,"
                    + " DEFINITION VARCHAR(4000))",
            "INDEXES(OBJECT_ID INT, NAME SYSNAME, INDEX_ID INT, IS_PRIMARY_KEY BOOLEAN, IS_UNIQUE_CONSTRAINT BOOLEAN,"
                    + " IS_UNIQUE BOOLEAN, FILTER_DEFINITION VARCHAR(4000), PRIMARY KEY(OBJECT_ID, INDEX_ID))",
            "INDEX_COLUMNS(OBJECT_ID INT, INDEX_ID INT, INDEX_COLUMN_ID INT, COLUMN_ID INT, KEY_ORDINAL INT,"
                    + " IS_INCLUDED_COLUMN BOOLEAN, IS_DESCENDING_KEY BOOLEAN, PRIMARY KEY(OBJECT_ID, INDEX_ID, INDEX_COLUMN_ID))",
            "KEY_CONSTRAINTS(NAME SYSNAME, OBJECT_ID INT PRIMARY KEY, PARENT_OBJECT_ID INT, TYPE CHAR(2), UNIQUE_INDEX_ID INT)",
            "FOREIGN_KEYS(NAME SYSNAME, OBJECT_ID INT PRIMARY KEY, PARENT_OBJECT_ID INT, REFERENCED_OBJECT_ID INT,"
                    + " DELETE_REFERENTIAL_ACTION_DESC VARCHAR(60), UPDATE_REFERENTIAL_ACTION_DESC VARCHAR(60))",
            "FOREIGN_KEY_COLUMNS(CONSTRAINT_OBJECT_ID INT, CONSTRAINT_COLUMN_ID INT, PARENT_OBJECT_ID INT, PARENT_COLUMN_ID INT,"
                    + " REFERENCED_OBJECT_ID INT, REFERENCED_COLUMN_ID INT, PRIMARY KEY(CONSTRAINT_OBJECT_ID, CONSTRAINT_COLUMN_ID))",
            "CHECK_CONSTRAINTS(NAME SYSNAME, OBJECT_ID INT PRIMARY KEY, PARENT_OBJECT_ID INT, DEFINITION VARCHAR(4000))",
            "SEQUENCES(NAME SYSNAME, OBJECT_ID INT PRIMARY KEY, SCHEMA_ID INT)",
            "TRIGGERS(NAME SYSNAME, OBJECT_ID INT PRIMARY KEY, PARENT_ID INT, IS_INSTEAD_OF_TRIGGER BOOLEAN)",
            "TRIGGER_EVENTS(OBJECT_ID INT PRIMARY KEY, TYPE_DESC VARCHAR(60))",
            "OBJECTS(NAME SYSNAME, OBJECT_ID INT PRIMARY KEY, SCHEMA_ID INT, TYPE CHAR(2))",
            "SECURITY_POLICIES(NAME SYSNAME, OBJECT_ID INT PRIMARY KEY, IS_ENABLED BOOLEAN)",
            "SECURITY_PREDICATES(OBJECT_ID INT, TARGET_OBJECT_ID INT, PREDICATE_TYPE_DESC VARCHAR(60))",
            "MASKED_COLUMNS(OBJECT_ID INT, NAME SYSNAME, IS_MASKED BOOLEAN)",
            "DM_EXEC_SESSIONS(SESSION_ID INT PRIMARY KEY, LOGIN_NAME SYSNAME, HOST_NAME SYSNAME, PROGRAM_NAME SYSNAME,"
                    + " STATUS VARCHAR(30), LAST_REQUEST_START_TIME TIMESTAMP(3))",
            "DM_EXEC_REQUESTS(SESSION_ID INT PRIMARY KEY, BLOCKING_SESSION_ID INT)",
            "VIEW_COLUMN_USAGE(VIEW_NAME SYSNAME, TABLE_SCHEMA SYSNAME, TABLE_NAME SYSNAME, COLUMN_NAME SYSNAME)");

    private static final List<String> FILL = List.of(
            "INSERT INTO SYS.TYPES SELECT " + ID.formatted("N")
                    + ", N FROM (VALUES 'varchar', 'char', 'text', 'varbinary', 'binary',"
                    + " 'int', 'bigint', 'smallint', 'tinyint', 'bit', 'decimal', 'float', 'real', 'date', 'time', 'datetime',"
                    + " 'smalldatetime', 'datetime2', 'datetimeoffset', 'uniqueidentifier', 'sql_variant') AS T(N)",
            "INSERT INTO SYS.TABLES SELECT TABLE_NAME, " + ID.formatted("TABLE_NAME")
                    + ", 1 FROM INFORMATION_SCHEMA.TABLES"
                    + " WHERE TABLE_SCHEMA = 'PUBLIC' AND TABLE_TYPE = 'BASE TABLE'",
            "INSERT INTO SYS.OBJECTS SELECT TABLE_NAME, " + ID.formatted("TABLE_NAME")
                    + ", 1, CASE TABLE_TYPE WHEN 'VIEW' THEN 'V' ELSE 'U' END FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = 'PUBLIC'",
            "INSERT INTO SYS.COLUMNS SELECT " + ID.formatted("C.TABLE_NAME") + ", C.COLUMN_NAME, C.ORDINAL_POSITION, "
                    + ID.formatted(SqlServerTypes.NAME) + ", " + SqlServerTypes.MAX_LENGTH
                    + ", COALESCE(NUMERIC_PRECISION, 0), COALESCE(NUMERIC_SCALE, DATETIME_PRECISION, 0), IS_NULLABLE = 'YES',"
                    + " IS_IDENTITY = 'YES', CASE WHEN COLUMN_DEFAULT IS NULL THEN 0 ELSE "
                    + ID.formatted("C.TABLE_NAME || '.' || C.COLUMN_NAME")
                    + " END, CASE WHEN DATA_TYPE LIKE 'CHARACTER%' THEN COALESCE(O.NAME, '"
                    + SqlServerFunctions.COLLATION + "') END,"
                    + " IS_GENERATED = 'ALWAYS' FROM LOOKALIKE.COLUMN_COPY C LEFT JOIN LOOKALIKE.COLLATION O"
                    + " ON O.TABLE_NAME = C.TABLE_NAME AND O.COLUMN_NAME = C.COLUMN_NAME",
            // names as the server generates them: no two databases have the same
            "INSERT INTO SYS.DEFAULT_CONSTRAINTS SELECT 'DF__' || LEFT(TABLE_NAME, 9) || '__' || LEFT(COLUMN_NAME, 5) || '__' || "
                    + ID.formatted("TABLE_NAME || '.' || COLUMN_NAME") + ", "
                    + ID.formatted("TABLE_NAME || '.' || COLUMN_NAME") + ", " + ID.formatted("TABLE_NAME")
                    + ", ORDINAL_POSITION, CASE WHEN COLUMN_DEFAULT = 'TRUE' THEN '((1))' WHEN COLUMN_DEFAULT = 'FALSE' THEN '((0))'"
                    + " WHEN COLUMN_DEFAULT LIKE '''%' THEN '(' || COLUMN_DEFAULT || ')'"
                    + " WHEN COLUMN_DEFAULT LIKE '%TIMESTAMP%' THEN '(getdate())' ELSE '((' || COLUMN_DEFAULT || '))' END"
                    + " FROM LOOKALIKE.COLUMN_COPY WHERE COLUMN_DEFAULT IS NOT NULL",
            "INSERT INTO SYS.INDEXES SELECT " + ID.formatted("TABLE_NAME") + ", CONSTRAINT_NAME, "
                    + ID.formatted("CONSTRAINT_NAME")
                    + ", CONSTRAINT_TYPE = 'PRIMARY KEY', CONSTRAINT_TYPE = 'UNIQUE', TRUE, NULL FROM LOOKALIKE.CONSTRAINT_COPY"
                    + " WHERE CONSTRAINT_TYPE IN ('PRIMARY KEY', 'UNIQUE')",
            "INSERT INTO SYS.INDEXES SELECT " + ID.formatted("TABLE_NAME")
                    + ", SUBSTRING(INDEX_NAME, LENGTH(TABLE_NAME) + 2), "
                    + ID.formatted("INDEX_NAME")
                    + ", FALSE, FALSE, INDEX_TYPE_NAME LIKE 'UNIQUE%', NULL FROM LOOKALIKE.INDEX_COPY"
                    + " WHERE INDEX_NAME NOT IN (SELECT INDEX_NAME FROM LOOKALIKE.CONSTRAINT_COPY"
                    // the engine shares an index of ours with a foreign key
                    + " WHERE CONSTRAINT_TYPE IN ('PRIMARY KEY', 'UNIQUE'))",
            "INSERT INTO SYS.KEY_CONSTRAINTS SELECT CONSTRAINT_NAME, " + ID.formatted("CONSTRAINT_NAME") + ", "
                    + ID.formatted("TABLE_NAME") + ", CASE WHEN CONSTRAINT_TYPE = 'UNIQUE' THEN 'UQ' ELSE 'PK' END, "
                    + ID.formatted("CONSTRAINT_NAME")
                    + " FROM LOOKALIKE.CONSTRAINT_COPY WHERE CONSTRAINT_TYPE IN ('PRIMARY KEY', 'UNIQUE')",
            "INSERT INTO SYS.INDEX_COLUMNS SELECT X.PARENT_OBJECT_ID, X.OBJECT_ID, C.ORDINAL_POSITION, K.ORDINAL_POSITION,"
                    + " C.ORDINAL_POSITION, FALSE, FALSE FROM SYS.KEY_CONSTRAINTS X"
                    + " JOIN LOOKALIKE.KEY_COPY C ON C.CONSTRAINT_NAME = X.NAME"
                    + " JOIN LOOKALIKE.COLUMN_COPY K ON K.TABLE_NAME = C.TABLE_NAME AND K.COLUMN_NAME = C.COLUMN_NAME",
            "INSERT INTO SYS.INDEX_COLUMNS SELECT X.OBJECT_ID, X.INDEX_ID, C.ORDINAL_POSITION, K.ORDINAL_POSITION, C.ORDINAL_POSITION,"
                    + " FALSE, C.ORDERING_SPECIFICATION = 'DESC' FROM SYS.INDEXES X"
                    + " JOIN SYS.TABLES T ON T.OBJECT_ID = X.OBJECT_ID"
                    + " JOIN LOOKALIKE.INDEX_COLUMN_COPY C ON C.INDEX_NAME = T.NAME || '.' || X.NAME"
                    + " JOIN LOOKALIKE.COLUMN_COPY K ON K.TABLE_NAME = C.TABLE_NAME AND K.COLUMN_NAME = C.COLUMN_NAME"
                    + " WHERE NOT X.IS_PRIMARY_KEY AND NOT X.IS_UNIQUE_CONSTRAINT",
            "INSERT INTO SYS.INDEX_COLUMNS SELECT X.OBJECT_ID, X.INDEX_ID, 1000 + K.ORDINAL_POSITION, K.ORDINAL_POSITION, 0, TRUE, FALSE"
                    + " FROM LOOKALIKE.INCLUDED N JOIN SYS.INDEXES X ON X.OBJECT_ID = " + ID.formatted("N.TABLE_NAME")
                    + " AND X.NAME = N.INDEX_NAME"
                    + " JOIN LOOKALIKE.COLUMN_COPY K ON K.TABLE_NAME = N.TABLE_NAME AND K.COLUMN_NAME = N.COLUMN_NAME",
            "INSERT INTO SYS.FOREIGN_KEYS SELECT R.CONSTRAINT_NAME, " + ID.formatted("R.CONSTRAINT_NAME") + ", "
                    + ID.formatted("C.TABLE_NAME") + ", " + ID.formatted("U.TABLE_NAME")
                    + ", REPLACE(REPLACE(R.DELETE_RULE, 'RESTRICT', 'NO ACTION'), ' ', '_'),"
                    + " REPLACE(REPLACE(R.UPDATE_RULE, 'RESTRICT', 'NO ACTION'), ' ', '_') FROM LOOKALIKE.REFERENCE_COPY R"
                    + " JOIN LOOKALIKE.CONSTRAINT_COPY C ON C.CONSTRAINT_NAME = R.CONSTRAINT_NAME"
                    + " JOIN LOOKALIKE.CONSTRAINT_COPY U ON U.CONSTRAINT_NAME = R.UNIQUE_CONSTRAINT_NAME",
            "INSERT INTO SYS.FOREIGN_KEY_COLUMNS SELECT F.OBJECT_ID, C.ORDINAL_POSITION, F.PARENT_OBJECT_ID, P.ORDINAL_POSITION,"
                    + " F.REFERENCED_OBJECT_ID, X.ORDINAL_POSITION FROM SYS.FOREIGN_KEYS F"
                    + " JOIN LOOKALIKE.KEY_COPY C ON C.CONSTRAINT_NAME = F.NAME"
                    + " JOIN LOOKALIKE.COLUMN_COPY P ON P.TABLE_NAME = C.TABLE_NAME AND P.COLUMN_NAME = C.COLUMN_NAME"
                    + " JOIN LOOKALIKE.REFERENCE_COPY R ON R.CONSTRAINT_NAME = F.NAME"
                    + " JOIN LOOKALIKE.KEY_COPY U ON U.CONSTRAINT_NAME = R.UNIQUE_CONSTRAINT_NAME"
                    + " AND U.ORDINAL_POSITION = C.POSITION_IN_UNIQUE_CONSTRAINT"
                    + " JOIN LOOKALIKE.COLUMN_COPY X ON X.TABLE_NAME = U.TABLE_NAME AND X.COLUMN_NAME = U.COLUMN_NAME",
            "INSERT INTO SYS.CHECK_CONSTRAINTS SELECT K.CONSTRAINT_NAME, " + ID.formatted("K.CONSTRAINT_NAME") + ", "
                    + ID.formatted("C.TABLE_NAME") + ", K.CHECK_CLAUSE FROM INFORMATION_SCHEMA.CHECK_CONSTRAINTS K"
                    + " JOIN LOOKALIKE.CONSTRAINT_COPY C ON C.CONSTRAINT_NAME = K.CONSTRAINT_NAME"
                    + " WHERE K.CONSTRAINT_SCHEMA = 'PUBLIC'",
            "INSERT INTO SYS.SEQUENCES SELECT SEQUENCE_NAME, " + ID.formatted("SEQUENCE_NAME")
                    + ", 1 FROM INFORMATION_SCHEMA.SEQUENCES WHERE SEQUENCE_SCHEMA = 'PUBLIC' AND SEQUENCE_NAME NOT LIKE 'SYSTEM_SEQUENCE%'");

    private final EngineDatabase database;
    private final CatalogViews views;

    SqlServerCatalog(EngineDatabase database) {
        this.database = database;
        this.views = new CatalogViews(database, inSchema(), FILL);
    }

    private static List<String> inSchema() {
        return VIEWS.stream().map(view -> "SYS." + view).toList();
    }

    static void prepare(Connection engine) throws SQLException {
        try (Statement statement = engine.createStatement()) {
            statement.execute(
                    "CREATE TABLE LOOKALIKE.INCLUDED(TABLE_NAME VARCHAR(128), INDEX_NAME VARCHAR(128), COLUMN_NAME VARCHAR(128))");
            statement.execute(
                    "CREATE TABLE LOOKALIKE.COLLATION(TABLE_NAME VARCHAR(128), COLUMN_NAME VARCHAR(128), NAME VARCHAR(128),"
                            + " PRIMARY KEY(TABLE_NAME, COLUMN_NAME))");
            statement.execute("CREATE SCHEMA SYS");
            statement.execute("CREATE DOMAIN SYSNAME AS VARCHAR(128)");
            CatalogViews.prepare(engine, inSchema());
            for (String function : SqlServerFunctions.definitions()) {
                statement.execute(function);
            }
        }
    }

    /** The engine's name of an index: with the table's, as an index belongs to its table and not to the schema. */
    static String ofEngine(String table, String index) {
        return '"' + plain(table) + '.' + plain(index) + '"';
    }

    /** A name without its brackets, in upper case. */
    public static String plain(String name) {
        return name.replaceAll("[\\[\\]\"]", "").toUpperCase(Locale.ROOT);
    }

    void changed() throws SQLException {
        views.changed();
    }

    void renamed(String table, String from, String to) throws SQLException {
        views.renamed(table, from, to);
    }

    /** Lets the identity column of a table continue behind the highest value in it. */
    void numberBehindHighest(String table) throws SQLException {
        List<String> columns = texts(
                "SELECT c.NAME FROM SYS.COLUMNS c JOIN SYS.TABLES t ON t.OBJECT_ID = c.OBJECT_ID WHERE t.NAME = ? AND c.IS_IDENTITY",
                table);
        try (Connection own = database.connect();
                Statement statement = own.createStatement()) {
            for (String column : columns) {
                statement.execute(
                        "ALTER TABLE \"%s\" ALTER COLUMN \"%s\" RESTART WITH (SELECT COALESCE(MAX(\"%s\"), 0) + 1 FROM \"%s\")"
                                .formatted(table, column, column, table));
            }
        }
    }

    /** @param collation null for that of the database */
    void collated(String table, String column, @Nullable String collation) throws SQLException {
        try (Connection own = database.connect();
                PreparedStatement delete = own.prepareStatement(
                        "DELETE FROM LOOKALIKE.COLLATION WHERE TABLE_NAME = ? AND COLUMN_NAME = ?");
                PreparedStatement insert = own.prepareStatement("INSERT INTO LOOKALIKE.COLLATION VALUES (?, ?, ?)")) {
            delete.setString(1, table);
            delete.setString(2, column);
            delete.executeUpdate();
            if (collation != null) {
                insert.setString(1, table);
                insert.setString(2, column);
                insert.setString(3, collation);
                insert.executeUpdate();
            }
        }
    }

    void included(String table, String index, List<String> columns) throws SQLException {
        try (Connection own = database.connect();
                PreparedStatement statement = own.prepareStatement("INSERT INTO LOOKALIKE.INCLUDED VALUES (?, ?, ?)")) {
            for (String column : columns) {
                statement.setString(1, table);
                statement.setString(2, index);
                statement.setString(3, column);
                statement.executeUpdate();
            }
        }
    }

    /** Fills the views again where the schema has changed since. */
    void refresh() throws SQLException {
        views.refresh();
    }

    /**
     * From each table to those whose rows change with its own. Read past the views: many foreign keys are made one after the other, and
     * filling the views for each would take minutes.
     *
     * @param event DELETE or UPDATE
     */
    public Map<String, List<String>> cascades(String event) throws SQLException {
        Map<String, String> tables = new HashMap<>();
        Map<String, List<String>> children = new HashMap<>();
        try (Connection own = database.connect();
                Statement statement = own.createStatement()) {
            try (ResultSet rows = statement.executeQuery(
                    "SELECT CONSTRAINT_NAME, TABLE_NAME FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS WHERE TABLE_SCHEMA = 'PUBLIC'")) {
                while (rows.next()) {
                    tables.put(rows.getString(1), rows.getString(2));
                }
            }
            try (ResultSet rows = statement.executeQuery("SELECT CONSTRAINT_NAME, UNIQUE_CONSTRAINT_NAME FROM"
                    + " INFORMATION_SCHEMA.REFERENTIAL_CONSTRAINTS WHERE CONSTRAINT_SCHEMA = 'PUBLIC' AND " + event
                    + "_RULE NOT IN ('RESTRICT', 'NO ACTION')")) {
                while (rows.next()) {
                    children.computeIfAbsent(tables.get(rows.getString(2)), t -> new ArrayList<>())
                            .add(tables.get(rows.getString(1)));
                }
            }
        }
        return children;
    }

    /** Texts in the one column of a query on the views, which are filled before. */
    public List<String> texts(String query, String... parameters) throws SQLException {
        return views.texts(query, parameters);
    }
}
