package org.apimmigrate.lookalike.oracle;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.apimmigrate.lookalike.CatalogViews;
import org.apimmigrate.lookalike.EngineDatabase;

/**
 * The static data dictionary views, with the columns of the manual "Database Reference". Who asks owns the schema, so that ALL_ and USER_ show
 * the same.
 */
public final class OracleCatalog {

    /** User and schema. */
    static final String OWNER = "APIM";

    private static final String SCHEMA = "'" + OWNER + "', ";

    private static final List<String> VIEWS = List.of(
            "SYS.ALL_TABLES(OWNER VARCHAR(128), TABLE_NAME VARCHAR(128) PRIMARY KEY, NESTED VARCHAR(3), SECONDARY VARCHAR(1))",
            "SYS.ALL_TAB_COLS(OWNER VARCHAR(128), TABLE_NAME VARCHAR(128), COLUMN_NAME VARCHAR(128), DATA_TYPE VARCHAR(128),"
                    + " CHAR_LENGTH INT, DATA_PRECISION INT, DATA_SCALE INT, NULLABLE VARCHAR(1), DATA_DEFAULT VARCHAR(4000),"
                    + " COLUMN_ID INT, HIDDEN_COLUMN VARCHAR(3), VIRTUAL_COLUMN VARCHAR(3), PRIMARY KEY(TABLE_NAME, COLUMN_NAME))",
            "SYS.ALL_CONSTRAINTS(OWNER VARCHAR(128), CONSTRAINT_NAME VARCHAR(128) PRIMARY KEY, CONSTRAINT_TYPE VARCHAR(1),"
                    + " TABLE_NAME VARCHAR(128), R_OWNER VARCHAR(128), R_CONSTRAINT_NAME VARCHAR(128), DELETE_RULE VARCHAR(9),"
                    + " STATUS VARCHAR(8), INDEX_NAME VARCHAR(128))",
            "SYS.ALL_CONS_COLUMNS(OWNER VARCHAR(128), CONSTRAINT_NAME VARCHAR(128), TABLE_NAME VARCHAR(128), COLUMN_NAME VARCHAR(4000),"
                    + " POSITION INT, PRIMARY KEY(CONSTRAINT_NAME, POSITION))",
            "SYS.ALL_INDEXES(OWNER VARCHAR(128), INDEX_NAME VARCHAR(128) PRIMARY KEY, INDEX_TYPE VARCHAR(27), TABLE_NAME VARCHAR(128),"
                    + " UNIQUENESS VARCHAR(9))",
            "SYS.ALL_IND_COLUMNS(INDEX_OWNER VARCHAR(128), INDEX_NAME VARCHAR(128), TABLE_NAME VARCHAR(128), COLUMN_NAME VARCHAR(4000),"
                    + " COLUMN_POSITION INT, DESCEND VARCHAR(4), PRIMARY KEY(INDEX_NAME, COLUMN_POSITION))",
            "SYS.ALL_SEQUENCES(SEQUENCE_OWNER VARCHAR(128), SEQUENCE_NAME VARCHAR(128) PRIMARY KEY)",
            "SYS.ALL_TRIGGERS(OWNER VARCHAR(128), TRIGGER_NAME VARCHAR(128) PRIMARY KEY, TRIGGER_TYPE VARCHAR(16),"
                    + " TRIGGERING_EVENT VARCHAR(246), TABLE_NAME VARCHAR(128), BASE_OBJECT_TYPE VARCHAR(18), STATUS VARCHAR(8),"
                    + " TRIGGER_BODY VARCHAR(4000))",
            "SYS.ALL_OBJECTS(OWNER VARCHAR(128), OBJECT_NAME VARCHAR(128), OBJECT_TYPE VARCHAR(23))",
            "SYS.ALL_DEPENDENCIES(OWNER VARCHAR(128), NAME VARCHAR(128), TYPE VARCHAR(19), REFERENCED_OWNER VARCHAR(128),"
                    + " REFERENCED_NAME VARCHAR(128), REFERENCED_TYPE VARCHAR(19))",
            "SYS.ALL_POLICIES(OBJECT_OWNER VARCHAR(128), OBJECT_NAME VARCHAR(128), POLICY_NAME VARCHAR(128), SEL VARCHAR(3), ENABLE VARCHAR(3))",
            "SYS.SESSION_PRIVS(PRIVILEGE VARCHAR(40))");

    private static final List<String> FILL = List.of(
            "INSERT INTO SYS.ALL_TABLES SELECT " + SCHEMA
                    + "TABLE_NAME, 'NO', 'N' FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = 'PUBLIC' AND TABLE_TYPE = 'BASE TABLE'",
            "INSERT INTO SYS.ALL_TAB_COLS SELECT " + SCHEMA + "TABLE_NAME, COLUMN_NAME, " + OracleTypes.NAME
                    + ", CASE WHEN DATA_TYPE IN ('CHARACTER', 'CHARACTER VARYING') THEN CHARACTER_MAXIMUM_LENGTH ELSE 0 END, "
                    + OracleTypes.PRECISION + ", " + OracleTypes.SCALE
                    + ", CASE IS_NULLABLE WHEN 'YES' THEN 'Y' ELSE 'N' END, CASE WHEN EXISTS (SELECT 1 FROM LOOKALIKE.TRIGGERS G"
                    + " WHERE G.TABLE_NAME = C.TABLE_NAME AND G.COLUMN_NAME = C.COLUMN_NAME AND G.EVENT = 'INSERT') THEN NULL"
                    + " ELSE COLUMN_DEFAULT END, ORDINAL_POSITION, 'NO', CASE IS_GENERATED WHEN 'ALWAYS' THEN 'YES' ELSE 'NO' END"
                    + " FROM LOOKALIKE.COLUMN_COPY C",
            "INSERT INTO SYS.ALL_CONSTRAINTS SELECT " + SCHEMA
                    + "C.CONSTRAINT_NAME, CASE C.CONSTRAINT_TYPE WHEN 'PRIMARY KEY' THEN 'P' WHEN 'UNIQUE' THEN 'U'"
                    + " WHEN 'FOREIGN KEY' THEN 'R' ELSE 'C' END, C.TABLE_NAME, CASE C.CONSTRAINT_TYPE WHEN 'FOREIGN KEY' THEN '"
                    + OWNER
                    + "' END, R.UNIQUE_CONSTRAINT_NAME, CASE WHEN R.CONSTRAINT_NAME IS NULL THEN NULL WHEN R.DELETE_RULE = 'RESTRICT'"
                    + " THEN 'NO ACTION' ELSE R.DELETE_RULE END, 'ENABLED', CASE WHEN C.CONSTRAINT_TYPE IN ('PRIMARY KEY', 'UNIQUE')"
                    + " THEN C.CONSTRAINT_NAME END FROM LOOKALIKE.CONSTRAINT_COPY C LEFT JOIN LOOKALIKE.REFERENCE_COPY R"
                    + " ON R.CONSTRAINT_NAME = C.CONSTRAINT_NAME",
            "INSERT INTO SYS.ALL_CONS_COLUMNS SELECT " + SCHEMA
                    + "CONSTRAINT_NAME, TABLE_NAME, COLUMN_NAME, ORDINAL_POSITION FROM LOOKALIKE.KEY_COPY",
            // of dropped tables, which ALL_TABLES does not show
            "INSERT INTO SYS.ALL_CONSTRAINTS SELECT " + SCHEMA
                    + "CONSTRAINT_NAME, CONSTRAINT_TYPE, TABLE_NAME, NULL, NULL, NULL, 'ENABLED', CONSTRAINT_NAME FROM LOOKALIKE.RECYCLED",
            "INSERT INTO SYS.ALL_CONS_COLUMNS SELECT " + SCHEMA
                    + "CONSTRAINT_NAME, TABLE_NAME, COLUMN_NAME, 1 FROM LOOKALIKE.RECYCLED",
            "INSERT INTO SYS.ALL_TRIGGERS SELECT " + SCHEMA
                    + "'BIN$' || SUBSTRING(TABLE_NAME, 5, 20) || 'T==$0', 'BEFORE EACH ROW', 'INSERT', TABLE_NAME, 'TABLE', 'ENABLED',"
                    + " 'BEGIN SELECT SEQ.NEXTVAL INTO :NEW.' || COLUMN_NAME || ' FROM DUAL; END;' FROM LOOKALIKE.RECYCLED"
                    + " WHERE CONSTRAINT_TYPE = 'P'",
            "INSERT INTO SYS.ALL_INDEXES SELECT " + SCHEMA
                    + "CONSTRAINT_NAME, 'NORMAL', TABLE_NAME, 'UNIQUE' FROM LOOKALIKE.CONSTRAINT_COPY"
                    + " WHERE CONSTRAINT_TYPE IN ('PRIMARY KEY', 'UNIQUE')",
            "INSERT INTO SYS.ALL_INDEXES SELECT " + SCHEMA
                    + "INDEX_NAME, 'NORMAL', TABLE_NAME, CASE WHEN INDEX_TYPE_NAME LIKE 'UNIQUE%' THEN 'UNIQUE' ELSE 'NONUNIQUE' END"
                    + " FROM LOOKALIKE.INDEX_COPY WHERE INDEX_NAME NOT IN (SELECT CONSTRAINT_NAME FROM LOOKALIKE.CONSTRAINT_COPY"
                    + " WHERE CONSTRAINT_TYPE IN ('PRIMARY KEY', 'UNIQUE'))",
            "INSERT INTO SYS.ALL_IND_COLUMNS SELECT " + SCHEMA
                    + "K.CONSTRAINT_NAME, K.TABLE_NAME, K.COLUMN_NAME, K.ORDINAL_POSITION, 'ASC' FROM LOOKALIKE.KEY_COPY K"
                    + " JOIN LOOKALIKE.CONSTRAINT_COPY C ON C.CONSTRAINT_NAME = K.CONSTRAINT_NAME"
                    + " WHERE C.CONSTRAINT_TYPE IN ('PRIMARY KEY', 'UNIQUE')",
            "INSERT INTO SYS.ALL_IND_COLUMNS SELECT " + SCHEMA
                    + "C.INDEX_NAME, C.TABLE_NAME, C.COLUMN_NAME, C.ORDINAL_POSITION, C.ORDERING_SPECIFICATION"
                    + " FROM LOOKALIKE.INDEX_COLUMN_COPY C JOIN SYS.ALL_INDEXES I ON I.INDEX_NAME = C.INDEX_NAME"
                    + " WHERE C.INDEX_NAME NOT IN (SELECT INDEX_NAME FROM SYS.ALL_IND_COLUMNS)",
            // each large object has an index of its own, without columns
            "INSERT INTO SYS.ALL_INDEXES SELECT " + SCHEMA
                    + "'SYS_IL' || ORA_HASH(TABLE_NAME || '.' || COLUMN_NAME, 2147483647) || '$$', 'LOB', TABLE_NAME, 'UNIQUE'"
                    + " FROM LOOKALIKE.COLUMN_COPY WHERE DATA_TYPE LIKE '%LARGE OBJECT'",
            "INSERT INTO SYS.ALL_SEQUENCES SELECT " + SCHEMA
                    + "SEQUENCE_NAME FROM INFORMATION_SCHEMA.SEQUENCES WHERE SEQUENCE_SCHEMA = 'PUBLIC'"
                    + " AND SEQUENCE_NAME NOT LIKE 'SYSTEM_SEQUENCE%'",
            "INSERT INTO SYS.ALL_TRIGGERS SELECT " + SCHEMA
                    + "TRIG_NAME, CASE EVENT WHEN 'INSERT' THEN 'BEFORE EACH ROW' ELSE 'AFTER EACH ROW' END, EVENT, TABLE_NAME,"
                    + " 'TABLE', STATUS, TEXT FROM LOOKALIKE.TRIGGERS",
            "INSERT INTO SYS.ALL_OBJECTS SELECT " + SCHEMA
                    + "TABLE_NAME, CASE TABLE_TYPE WHEN 'VIEW' THEN 'VIEW' ELSE 'TABLE' END FROM INFORMATION_SCHEMA.TABLES"
                    + " WHERE TABLE_SCHEMA = 'PUBLIC'",
            "INSERT INTO SYS.ALL_DEPENDENCIES SELECT " + SCHEMA + "V.TABLE_NAME, 'VIEW', " + SCHEMA
                    + "T.TABLE_NAME, 'TABLE' FROM INFORMATION_SCHEMA.VIEWS V JOIN SYS.ALL_TABLES T"
                    + " ON V.VIEW_DEFINITION LIKE '%\"' || T.TABLE_NAME || '\"%' WHERE V.TABLE_SCHEMA = 'PUBLIC'",
            "INSERT INTO SYS.SESSION_PRIVS VALUES ('CREATE SESSION'), ('CREATE TABLE'), ('CREATE SEQUENCE'), ('CREATE TRIGGER'),"
                    + " ('CREATE VIEW')");

    private final CatalogViews views;

    OracleCatalog(EngineDatabase database) {
        this.views = new CatalogViews(database, VIEWS, FILL);
    }

    static void prepare(Connection engine) throws SQLException {
        try (Statement statement = engine.createStatement()) {
            statement.execute(
                    "CREATE TABLE LOOKALIKE.TRIGGERS(TRIG_NAME VARCHAR(128) PRIMARY KEY, TABLE_NAME VARCHAR(128), COLUMN_NAME VARCHAR(128),"
                            + " SEQ_NAME VARCHAR(4000), TEXT VARCHAR(4000), EVENT VARCHAR(6), STATUS VARCHAR(8))");
            statement.execute(
                    "CREATE TABLE LOOKALIKE.RECYCLED(TABLE_NAME VARCHAR(128), CONSTRAINT_NAME VARCHAR(128), CONSTRAINT_TYPE VARCHAR(1),"
                            + " COLUMN_NAME VARCHAR(128))");
            statement.execute("CREATE SCHEMA SYS");
            CatalogViews.prepare(engine, VIEWS);
            statement.execute("CREATE VIEW SYS.USER_CONSTRAINTS AS SELECT * FROM SYS.ALL_CONSTRAINTS");
            statement.execute("CREATE VIEW SYS.USER_CONS_COLUMNS AS SELECT * FROM SYS.ALL_CONS_COLUMNS");
            statement.execute("CREATE VIEW SYS.V_SESSION AS SELECT SESSION_ID AS SID, 1 AS SERIAL_, '" + OWNER
                    + "' AS USERNAME, 'look-alike' AS MACHINE, 'JDBC Thin Client' AS PROGRAM,"
                    + " CASE WHEN EXECUTING_STATEMENT IS NULL THEN 'INACTIVE' ELSE 'ACTIVE' END AS STATUS, 0 AS LAST_CALL_ET,"
                    + " BLOCKER_ID AS BLOCKING_SESSION FROM INFORMATION_SCHEMA.SESSIONS");
        }
    }

    /** A name without its quotes, as the dictionary has it. */
    public static String plain(String name) {
        String last = name.substring(name.indexOf('.') + 1);
        return last.startsWith("\"") ? last.replace("\"", "") : last.toUpperCase(Locale.ROOT);
    }

    void changed() throws SQLException {
        views.changed();
    }

    void refresh() throws SQLException {
        views.refresh();
    }

    void renamed(String table, String from, String to) throws SQLException {
        views.renamed(table, from, to);
    }

    /** Texts in the one column of a query on the dictionary views, which are filled before. */
    public List<String> texts(String query, String... parameters) throws SQLException {
        return views.texts(query, parameters);
    }

    /** The same for a query on the engine's own views: quick, nothing is filled. */
    public List<String> engineTexts(String query, String... parameters) throws SQLException {
        return views.engineTexts(query, parameters);
    }

    void update(String sql, String... parameters) throws SQLException {
        views.update(sql, parameters);
    }
}
