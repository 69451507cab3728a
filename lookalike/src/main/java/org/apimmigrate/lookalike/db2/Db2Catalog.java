package org.apimmigrate.lookalike.db2;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.apimmigrate.lookalike.CatalogViews;
import org.apimmigrate.lookalike.EngineDatabase;

/**
 * The views of SYSCAT and SYSIBMADM. Their columns are those of the manual's "Catalog views" and "Administrative views"; who asks owns the
 * schema.
 */
public final class Db2Catalog {

    /** User and schema. */
    static final String OWNER = "APIM";

    private static final String SCHEMA = "'" + OWNER + "', ";

    private static final List<String> VIEWS = List.of(
            "SYSCAT.TABLES(TABSCHEMA VARCHAR(128), TABNAME VARCHAR(128) PRIMARY KEY, TYPE CHAR(1), CONTROL CHAR(1), SECPOLICYID INT)",
            "SYSCAT.COLUMNS(TABSCHEMA VARCHAR(128), TABNAME VARCHAR(128), COLNAME VARCHAR(128), COLNO INT, TYPENAME VARCHAR(128),"
                    + " LENGTH BIGINT, SCALE INT, NULLS CHAR(1), \"DEFAULT\" VARCHAR(254), IDENTITY CHAR(1), ROWCHANGETIMESTAMP CHAR(1),"
                    + " GENERATED CHAR(1), PRIMARY KEY(TABNAME, COLNAME))",
            "SYSCAT.TABCONST(TABSCHEMA VARCHAR(128), TABNAME VARCHAR(128), CONSTNAME VARCHAR(128), TYPE CHAR(1),"
                    + " PRIMARY KEY(TABNAME, CONSTNAME))",
            "SYSCAT.KEYCOLUSE(TABSCHEMA VARCHAR(128), TABNAME VARCHAR(128), CONSTNAME VARCHAR(128), COLNAME VARCHAR(128), COLSEQ INT,"
                    + " PRIMARY KEY(TABNAME, CONSTNAME, COLSEQ))",
            "SYSCAT.REFERENCES(TABSCHEMA VARCHAR(128), TABNAME VARCHAR(128), CONSTNAME VARCHAR(128), REFTABSCHEMA VARCHAR(128),"
                    + " REFTABNAME VARCHAR(128), REFKEYNAME VARCHAR(128), DELETERULE CHAR(1), UPDATERULE CHAR(1),"
                    + " PRIMARY KEY(TABNAME, CONSTNAME))",
            "SYSCAT.CHECKS(TABSCHEMA VARCHAR(128), TABNAME VARCHAR(128), CONSTNAME VARCHAR(128), TYPE CHAR(1), TEXT VARCHAR(4000))",
            "SYSCAT.INDEXES(INDSCHEMA VARCHAR(128), INDNAME VARCHAR(128) PRIMARY KEY, TABSCHEMA VARCHAR(128), TABNAME VARCHAR(128),"
                    + " UNIQUERULE CHAR(1), COLNAMES VARCHAR(4000))",
            "SYSCAT.CONSTDEP(TABSCHEMA VARCHAR(128), TABNAME VARCHAR(128), CONSTNAME VARCHAR(128), BTYPE CHAR(1), BSCHEMA VARCHAR(128),"
                    + " BNAME VARCHAR(128) PRIMARY KEY)",
            "SYSCAT.SEQUENCES(SEQSCHEMA VARCHAR(128), SEQNAME VARCHAR(128), SEQTYPE CHAR(1))",
            "SYSCAT.TRIGGERS(TABSCHEMA VARCHAR(128), TABNAME VARCHAR(128), TRIGNAME VARCHAR(128), TRIGTIME CHAR(1), TRIGEVENT CHAR(1),"
                    + " TEXT VARCHAR(4000))",
            "SYSCAT.VIEWDEP(VIEWSCHEMA VARCHAR(128), VIEWNAME VARCHAR(128), BTYPE CHAR(1), BSCHEMA VARCHAR(128), BNAME VARCHAR(128))",
            "SYSCAT.TABAUTH(GRANTEE VARCHAR(128), TABSCHEMA VARCHAR(128), TABNAME VARCHAR(128), CONTROLAUTH CHAR(1))",
            "SYSIBMADM.ADMINTABINFO(TABSCHEMA VARCHAR(128), TABNAME VARCHAR(128) PRIMARY KEY, REORG_PENDING CHAR(1),"
                    + " NUM_REORG_REC_ALTERS SMALLINT)",
            "SYSIBMADM.MON_LOCKWAITS(REQ_APPLICATION_HANDLE BIGINT, HLD_APPLICATION_HANDLE BIGINT, HLD_USERID VARCHAR(128),"
                    + " HLD_APPLICATION_NAME VARCHAR(128), LOCK_WAIT_ELAPSED_TIME BIGINT)");

    /** The engine keeps NO ACTION as RESTRICT; which of the two was written is kept aside. */
    private static final String RULE = "CASE R.%1$s_RULE WHEN 'CASCADE' THEN 'C' WHEN 'SET NULL' THEN 'N'"
            + " ELSE COALESCE((SELECT 'R' FROM LOOKALIKE.RESTRICTED X WHERE X.NAME = R.CONSTRAINT_NAME AND X.ON_%1$s), 'A') END";

    private static final List<String> FILL = List.of(
            "INSERT INTO SYSCAT.TABLES SELECT " + SCHEMA
                    + "TABLE_NAME, CASE TABLE_TYPE WHEN 'VIEW' THEN 'V' ELSE 'T' END, '', 0 FROM INFORMATION_SCHEMA.TABLES"
                    + " WHERE TABLE_SCHEMA = 'PUBLIC'",
            "INSERT INTO SYSCAT.COLUMNS SELECT " + SCHEMA + "TABLE_NAME, COLUMN_NAME, ORDINAL_POSITION - 1, "
                    + Db2Types.NAME + ", "
                    + Db2Types.LENGTH + ", " + Db2Types.SCALE
                    + ", CASE IS_NULLABLE WHEN 'YES' THEN 'Y' ELSE 'N' END, CASE WHEN COLUMN_ON_UPDATE IS NOT NULL"
                    + " OR EXISTS (SELECT 1 FROM LOOKALIKE.TRIGGERS G WHERE G.TABLE_NAME = C.TABLE_NAME AND G.COLUMN_NAME = C.COLUMN_NAME)"
                    + " THEN NULL ELSE"
                    + " REPLACE(COLUMN_DEFAULT, 'CURRENT_TIMESTAMP', 'CURRENT TIMESTAMP') END,"
                    + " CASE IS_IDENTITY WHEN 'YES' THEN 'Y' ELSE 'N' END, CASE WHEN COLUMN_ON_UPDATE IS NULL THEN 'N' ELSE 'Y' END,"
                    + " CASE WHEN COLUMN_ON_UPDATE IS NOT NULL OR IS_GENERATED = 'ALWAYS' THEN 'A' WHEN IS_IDENTITY = 'YES' THEN 'D'"
                    + " ELSE '' END FROM LOOKALIKE.COLUMN_COPY C",
            "INSERT INTO SYSCAT.TABCONST SELECT " + SCHEMA
                    + "TABLE_NAME, CONSTRAINT_NAME, CASE CONSTRAINT_TYPE WHEN 'PRIMARY KEY' THEN 'P' WHEN 'UNIQUE' THEN 'U'"
                    + " WHEN 'FOREIGN KEY' THEN 'F' ELSE 'K' END FROM LOOKALIKE.CONSTRAINT_COPY",
            "INSERT INTO SYSCAT.KEYCOLUSE SELECT " + SCHEMA
                    + "TABLE_NAME, CONSTRAINT_NAME, COLUMN_NAME, ORDINAL_POSITION FROM LOOKALIKE.KEY_COPY",
            "INSERT INTO SYSCAT.REFERENCES SELECT " + SCHEMA + "C.TABLE_NAME, R.CONSTRAINT_NAME, '" + OWNER
                    + "', U.TABLE_NAME, R.UNIQUE_CONSTRAINT_NAME, " + RULE.formatted("DELETE") + ", "
                    + RULE.formatted("UPDATE")
                    + " FROM LOOKALIKE.REFERENCE_COPY R JOIN LOOKALIKE.CONSTRAINT_COPY C ON C.CONSTRAINT_NAME = R.CONSTRAINT_NAME"
                    + " JOIN LOOKALIKE.CONSTRAINT_COPY U ON U.CONSTRAINT_NAME = R.UNIQUE_CONSTRAINT_NAME",
            "INSERT INTO SYSCAT.CHECKS SELECT " + SCHEMA
                    + "C.TABLE_NAME, K.CONSTRAINT_NAME, 'C', K.CHECK_CLAUSE FROM INFORMATION_SCHEMA.CHECK_CONSTRAINTS K"
                    + " JOIN LOOKALIKE.CONSTRAINT_COPY C ON C.CONSTRAINT_NAME = K.CONSTRAINT_NAME WHERE K.CONSTRAINT_SCHEMA = 'PUBLIC'",
            "INSERT INTO SYSCAT.INDEXES SELECT " + SCHEMA + "C.CONSTRAINT_NAME, " + SCHEMA
                    + "C.TABLE_NAME, CASE C.CONSTRAINT_TYPE WHEN 'PRIMARY KEY' THEN 'P' ELSE 'U' END,"
                    + " (SELECT LISTAGG('+' || K.COLUMN_NAME, '') WITHIN GROUP (ORDER BY K.ORDINAL_POSITION) FROM LOOKALIKE.KEY_COPY K"
                    + " WHERE K.CONSTRAINT_NAME = C.CONSTRAINT_NAME) FROM LOOKALIKE.CONSTRAINT_COPY C"
                    + " WHERE C.CONSTRAINT_TYPE IN ('PRIMARY KEY', 'UNIQUE')",
            "INSERT INTO SYSCAT.CONSTDEP SELECT " + SCHEMA + "TABLE_NAME, CONSTRAINT_NAME, 'I', " + SCHEMA
                    + "CONSTRAINT_NAME FROM LOOKALIKE.CONSTRAINT_COPY WHERE CONSTRAINT_TYPE IN ('PRIMARY KEY', 'UNIQUE')",
            "INSERT INTO SYSCAT.INDEXES SELECT " + SCHEMA + "I.INDEX_NAME, " + SCHEMA
                    + "I.TABLE_NAME, CASE WHEN I.INDEX_TYPE_NAME LIKE 'UNIQUE%' THEN 'U' ELSE 'D' END,"
                    + " (SELECT LISTAGG(CASE C.ORDERING_SPECIFICATION WHEN 'DESC' THEN '-' ELSE '+' END || C.COLUMN_NAME, '')"
                    + " WITHIN GROUP (ORDER BY C.ORDINAL_POSITION) FROM LOOKALIKE.INDEX_COLUMN_COPY C WHERE C.INDEX_NAME = I.INDEX_NAME)"
                    + " FROM LOOKALIKE.INDEX_COPY I WHERE I.INDEX_NAME NOT IN (SELECT CONSTRAINT_NAME FROM LOOKALIKE.CONSTRAINT_COPY"
                    + " WHERE CONSTRAINT_TYPE IN ('PRIMARY KEY', 'UNIQUE'))",
            "INSERT INTO SYSCAT.SEQUENCES SELECT " + SCHEMA
                    + "SEQUENCE_NAME, 'S' FROM INFORMATION_SCHEMA.SEQUENCES WHERE SEQUENCE_SCHEMA = 'PUBLIC'"
                    + " AND SEQUENCE_NAME NOT LIKE 'SYSTEM_SEQUENCE%'",
            "INSERT INTO SYSCAT.TRIGGERS SELECT " + SCHEMA
                    + "TABLE_NAME, TRIG_NAME, 'B', 'I', TEXT FROM LOOKALIKE.TRIGGERS",
            "INSERT INTO SYSCAT.VIEWDEP SELECT " + SCHEMA + "V.TABLE_NAME, 'T', " + SCHEMA
                    + "T.TABNAME FROM INFORMATION_SCHEMA.VIEWS V JOIN SYSCAT.TABLES T"
                    + " ON V.VIEW_DEFINITION LIKE '%\"' || T.TABNAME || '\"%' WHERE V.TABLE_SCHEMA = 'PUBLIC' AND T.TYPE = 'T'",
            "INSERT INTO SYSCAT.TABAUTH SELECT " + SCHEMA + SCHEMA + "TABNAME, 'Y' FROM SYSCAT.TABLES",
            "INSERT INTO SYSIBMADM.ADMINTABINFO SELECT " + SCHEMA
                    + "T.TABNAME, CASE WHEN R.TABLE_NAME IS NULL THEN 'N' ELSE 'Y' END, COALESCE(R.ALTERS, 0) FROM SYSCAT.TABLES T"
                    + " LEFT JOIN LOOKALIKE.REORG R ON R.TABLE_NAME = T.TABNAME WHERE T.TYPE = 'T'");

    private final CatalogViews views;

    Db2Catalog(EngineDatabase database) {
        this.views = new CatalogViews(database, VIEWS, FILL);
    }

    static void prepare(Connection engine) throws SQLException {
        try (Statement statement = engine.createStatement()) {
            statement.execute(
                    "CREATE TABLE LOOKALIKE.REORG(TABLE_NAME VARCHAR(128) PRIMARY KEY, ALTERS INT, TYPES VARCHAR(4000))");
            statement.execute(
                    "CREATE TABLE LOOKALIKE.ROW_CHANGE(TABLE_NAME VARCHAR(128), COLUMN_NAME VARCHAR(128), PRIMARY KEY(TABLE_NAME, COLUMN_NAME))");
            statement.execute(
                    "CREATE TABLE LOOKALIKE.RESTRICTED(NAME VARCHAR(128) PRIMARY KEY, ON_DELETE BOOLEAN, ON_UPDATE BOOLEAN)");
            statement.execute(
                    "CREATE TABLE LOOKALIKE.TRIGGERS(TRIG_NAME VARCHAR(128) PRIMARY KEY, TABLE_NAME VARCHAR(128), COLUMN_NAME VARCHAR(128),"
                            + " SEQ_NAME VARCHAR(128), TEXT VARCHAR(4000))");
            statement.execute("CREATE SCHEMA SYSCAT");
            statement.execute("CREATE SCHEMA SYSIBMADM");
            CatalogViews.prepare(engine, VIEWS);
            for (String function : Db2Functions.definitions()) {
                statement.execute(function);
            }
        }
    }

    /** A name without its quotes, as the catalog has it. */
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

    /** Texts in the one column of a query on the catalog views, which are filled before. */
    List<String> texts(String query, String... parameters) throws SQLException {
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
