package org.apimmigrate.lookalike.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each rule refuses what Oracle refuses, with its number, and lets the right form pass. */
class Oracle_RulesTest {

    private static final String LONG_NAME = "AM_API_OPERATION_POLICY_MAPPING_SEQ";

    @TempDir
    Path folder;

    private final List<Connection> open = new ArrayList<>();
    private Connection connection;

    @BeforeEach
    void make() throws SQLException {
        connection = connect(new OracleDriver(), "db");
        execute(
                "CREATE TABLE PARENT (ID NUMBER(38) NOT NULL, NAME VARCHAR2(20), NOTE VARCHAR2(10), MADE DATE, BODY CLOB,"
                        + " PRIMARY KEY (ID), UNIQUE (NAME, NOTE))",
                "INSERT INTO PARENT (ID, NAME, NOTE) VALUES (1, 'a', 'n')");
    }

    @AfterEach
    void close() throws SQLException {
        for (Connection each : open) {
            each.close();
        }
    }

    @Test
    void anEmptyTextIsNull() throws SQLException {
        execute("UPDATE PARENT SET NOTE = ''");

        assertThat(texts("SELECT NAME FROM PARENT WHERE NOTE IS NULL")).containsExactly("a");
        assertThat(texts("SELECT NAME FROM PARENT WHERE NOTE = ''")).isEmpty();
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO PARENT (ID, NAME, NOTE) VALUES (2, 'b', ?)")) {
            insert.setString(1, "");
            insert.executeUpdate();
        }
        assertThat(texts("SELECT NAME FROM PARENT WHERE NOTE IS NULL ORDER BY ID"))
                .containsExactly("a", "b");
    }

    @Test
    void aKeyThatIsNullInPartHoldsOnce() throws SQLException {
        execute(
                "INSERT INTO PARENT (ID, NAME, NOTE) VALUES (2, 'b', NULL)",
                "INSERT INTO PARENT (ID, NAME, NOTE) VALUES (3, NULL, NULL)",
                "INSERT INTO PARENT (ID, NAME, NOTE) VALUES (4, NULL, NULL)");

        assertRefused("INSERT INTO PARENT (ID, NAME, NOTE) VALUES (5, 'b', NULL)", 1);
    }

    @Test
    void aDateHasATime() throws SQLException {
        execute("UPDATE PARENT SET MADE = TO_DATE('2024-01-02 03:04:05', 'YYYY-MM-DD HH24:MI:SS')");

        assertThat(texts("SELECT TO_CHAR(MADE, 'HH24:MI:SS') FROM PARENT")).containsExactly("03:04:05");
        assertThat(texts("SELECT DATA_TYPE FROM ALL_TAB_COLS WHERE COLUMN_NAME = 'MADE'"))
                .containsExactly("DATE");
    }

    @Test
    void aChangeOfTheSchemaCommitsAlsoWhereItIsRefused() throws SQLException {
        connection.setAutoCommit(false);
        execute("UPDATE PARENT SET NAME = 'changed'");
        assertRefused("CREATE INDEX IX ON PARENT (ID)", 1408);
        connection.rollback();

        assertThat(texts("SELECT NAME FROM PARENT")).containsExactly("changed");
    }

    @Test
    void aReadOnlyTransactionChangesNothing() throws SQLException {
        connection.setAutoCommit(false);
        execute("SET TRANSACTION READ ONLY");
        assertRefused("UPDATE PARENT SET NAME = 'x'", 1456);
        assertRefused("SELECT ID FROM PARENT FOR UPDATE NOWAIT", 1456);
        connection.rollback();
        execute("UPDATE PARENT SET NAME = 'x'");
        assertRefused("SET TRANSACTION READ ONLY", 1453);
        connection.rollback();
    }

    @Test
    void aNameHas30BytesBefore12Point2() throws SQLException {
        Connection older = connect(new OracleDriver(Release.R12_1), "older");
        assertThatThrownBy(() -> execute(older, "CREATE SEQUENCE " + LONG_NAME))
                .isInstanceOfSatisfying(SQLException.class, error -> assertThat(error.getErrorCode())
                        .isEqualTo(972));
        execute("CREATE SEQUENCE " + LONG_NAME);
    }

    @Test
    void aListHas1000Expressions() throws SQLException {
        assertRefused("SELECT NAME FROM PARENT WHERE ID IN (" + numbers(1001) + ")", 1795);
        assertThat(texts("SELECT NAME FROM PARENT WHERE ID IN (" + numbers(1000) + ")"))
                .containsExactly("a");
    }

    @Test
    void formsOfOtherDbmsAreRefused() throws SQLException {
        assertRefused("SELECT 1", 923);
        assertRefused("SELECT P.ID FROM PARENT AS P", 933);
        assertRefused("SELECT ID FROM PARENT LIMIT 1", 933);
        assertRefused("INSERT INTO PARENT (ID) VALUES (2), (3)", 933);
        assertRefused("SELECT ID FROM PARENT WHERE TRUE", 904);
        assertRefused("SELECT SUBSTRING(NAME, 1, 1) FROM PARENT", 904);
        assertRefused("CREATE TABLE X (A VARCHAR2(4001))", 910);

        execute(
                "SELECT 1 FROM DUAL",
                "SELECT P.ID AS NUMBER_ FROM PARENT P FETCH FIRST 1 ROWS ONLY",
                "SELECT SUBSTR(NAME, 1, 1) FROM PARENT",
                "SELECT ID FROM PARENT WHERE NAME = 'FROM X AS Y LIMIT 1 TRUE'",
                "CREATE TABLE X (A VARCHAR2(4000))");
    }

    @Test
    void aLargeObjectIsNotCompared() throws SQLException {
        assertRefused("SELECT ID FROM PARENT WHERE BODY = 'x'", 932);
        assertRefused("SELECT ID FROM PARENT P WHERE 'x' <> P.BODY", 932);
        assertRefused("SELECT DISTINCT ID, BODY FROM PARENT", 932);
        assertRefused("SELECT COUNT(*) FROM PARENT GROUP BY BODY", 932);
        assertRefused("SELECT ID FROM PARENT ORDER BY NAME, BODY", 932);
        assertRefused("UPDATE PARENT SET NAME = 'y' WHERE BODY = 'x'", 932);

        execute(
                "UPDATE PARENT SET BODY = 'x' WHERE ID = 1",
                "SELECT ID, BODY FROM PARENT WHERE BODY IS NOT NULL ORDER BY ID",
                "SELECT ID FROM PARENT WHERE DBMS_LOB.GETLENGTH(BODY) = 1");
    }

    @Test
    void modifyNamesOnlyANullabilityThatChanges() throws SQLException {
        assertRefused("ALTER TABLE PARENT MODIFY (NAME NULL)", 1451);
        assertRefused("ALTER TABLE PARENT MODIFY (ID NOT NULL)", 1442);
        execute("ALTER TABLE PARENT MODIFY (NAME VARCHAR2(30) DEFAULT 'd' NOT NULL)");
        assertThat(texts("SELECT NULLABLE || CHAR_LENGTH || DATA_DEFAULT FROM ALL_TAB_COLS WHERE COLUMN_NAME = 'NAME'"))
                .containsExactly("N30'd'");
    }

    @Test
    void oneListOfColumnsIsIndexedOnce() throws SQLException {
        assertRefused("CREATE INDEX IX ON PARENT (NAME, NOTE)", 1408);
        execute("CREATE INDEX IX ON PARENT (NOTE, NAME)");
        assertRefused("CREATE INDEX IX2 ON PARENT (NOTE, NAME)", 1408);
    }

    @Test
    void aTriggerNumbersRowsUntilItIsDisabled() throws SQLException {
        execute(
                "CREATE SEQUENCE PARENT_SEQ START WITH 7 INCREMENT BY 1",
                "CREATE OR REPLACE TRIGGER PARENT_TRIG BEFORE INSERT ON PARENT FOR EACH ROW"
                        + " BEGIN SELECT PARENT_SEQ.NEXTVAL INTO :NEW.ID FROM DUAL; END;",
                "INSERT INTO PARENT (ID, NAME) VALUES (100, 'b')",
                "ALTER TRIGGER PARENT_TRIG DISABLE",
                "INSERT INTO PARENT (ID, NAME) VALUES (200, 'c')",
                "ALTER TRIGGER PARENT_TRIG ENABLE",
                "INSERT INTO PARENT (NAME) VALUES ('d')");

        assertThat(texts("SELECT ID FROM PARENT ORDER BY ID")).containsExactly("1", "7", "8", "200");
    }

    @Test
    void constraintsOfADroppedTableAreInTheRecycleBin() throws SQLException {
        execute("DROP TABLE PARENT");
        assertThat(texts("SELECT TABLE_NAME FROM ALL_TABLES")).isEmpty();
        assertThat(texts("SELECT CONSTRAINT_TYPE FROM ALL_CONSTRAINTS WHERE TABLE_NAME LIKE 'BIN$%' ORDER BY 1"))
                .containsExactly("P", "U");
    }

    @Test
    void aLockedRowIsNotWaitedFor() throws SQLException {
        Connection other = connect(new OracleDriver(), "db");
        other.setAutoCommit(false);
        execute(other, "SELECT ID FROM PARENT WHERE ID = 1 FOR UPDATE NOWAIT");
        connection.setAutoCommit(false);
        assertRefused("SELECT ID FROM PARENT WHERE ID = 1 FOR UPDATE NOWAIT", 54);
        other.rollback();
        execute("SELECT ID FROM PARENT WHERE ID = 1 FOR UPDATE NOWAIT");
        connection.rollback();
    }

    @Test
    void aBlockThatIsNotKnownIsRefused() {
        assertRefused("BEGIN EXECUTE IMMEDIATE 'DROP TABLE PARENT'; END;", 6550);
        assertRefused("ALTER SESSION SET NLS_LENGTH_SEMANTICS = CHAR", 6550);
    }

    private static String numbers(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Integer::toString).collect(Collectors.joining(", "));
    }

    private Connection connect(OracleDriver driver, String name) throws SQLException {
        Connection made = driver.connect("jdbc:oracle:thin:@look-alike:1521/" + folder.resolve(name), new Properties());
        open.add(made);
        return made;
    }

    private void execute(String... statements) throws SQLException {
        execute(connection, statements);
    }

    private static void execute(Connection session, String... statements) throws SQLException {
        try (Statement statement = session.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private void assertRefused(String sql, int number) {
        assertThatThrownBy(() -> execute(sql)).as(sql).isInstanceOfSatisfying(SQLException.class, error -> assertThat(
                        error.getErrorCode())
                .as(error.getMessage())
                .isEqualTo(number));
    }

    private List<String> texts(String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
