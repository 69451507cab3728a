package org.apimmigrate.lookalike.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each rule refuses what SQL Server refuses, with its number, and lets the right form pass. */
class SqlServer_RulesTest {

    private static final String TAKE =
            "SET NOCOUNT ON; DECLARE @taken INT; EXEC @taken = sp_getapplock @Resource = 'apim-migrate',"
                    + " @LockMode = 'Exclusive', @LockOwner = '%s', @LockTimeout = 0; SELECT CASE WHEN @taken >= 0 THEN 1 ELSE 0 END";

    @TempDir
    Path folder;

    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = connect();
        execute(
                "CREATE TABLE PARENT (ID INT IDENTITY(1,1) NOT NULL, NAME varchar(20) DEFAULT 'x' NOT NULL, FLAG bit NOT NULL DEFAULT 0,"
                        + " MADE datetime DEFAULT CURRENT_TIMESTAMP, BODY varbinary(max), CONSTRAINT PK_PARENT PRIMARY KEY (ID),"
                        + " CONSTRAINT UQ_NAME UNIQUE (NAME))");
        execute(
                "CREATE TABLE CHILD (ID INT NOT NULL, PARENT_ID INT NULL, NOTE varchar(10) NULL, N INT NULL, PRIMARY KEY (ID))");
        execute("CREATE INDEX IX_NOTE ON CHILD (NOTE) INCLUDE (N)");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    /** With implicit transactions EXECUTE begins none, so there is nothing that could own the lock. */
    @Test
    void aLockOfTheTransactionNeedsATransaction() throws SQLException {
        connection.setAutoCommit(false);

        assertThat(number(TAKE.formatted("Transaction"))).isZero();
        number("SELECT COUNT(*) FROM PARENT");
        assertThat(number(TAKE.formatted("Transaction"))).isOne();
    }

    @Test
    void aLockOfTheSessionSurvivesCommitAndExcludesOthers() throws SQLException {
        connection.setAutoCommit(false);
        assertThat(number(TAKE.formatted("Session"))).isOne();
        connection.commit();

        try (Connection other = connect()) {
            assertThat(number(other, TAKE.formatted("Session"))).isZero();
            assertThat(number(other, "SELECT APPLOCK_TEST('public', 'apim-migrate', 'Exclusive', 'Session')"))
                    .isZero();
            assertThat(number("SELECT APPLOCK_TEST('public', 'apim-migrate', 'Exclusive', 'Session')"))
                    .isOne();
            execute("EXEC sp_releaseapplock @Resource = 'apim-migrate', @LockOwner = 'Session'");
            assertThat(number(other, TAKE.formatted("Session"))).isOne();
        }
        assertThat(number(TAKE.formatted("Session"))).isOne();
        assertThat(
                        number(
                                "SELECT CASE WHEN APPLOCK_MODE('public', 'apim-migrate', 'Session') = 'Exclusive' THEN 1 ELSE 0 END"))
                .isOne();
    }

    @Test
    void aLockThatIsNotHeldCannotBeReleased() {
        assertRefused("EXEC sp_releaseapplock @Resource = 'apim-migrate', @LockOwner = 'Session'", 1223);
    }

    @Test
    void aRequestTakes2100Parameters() throws SQLException {
        ask(2100);

        assertThatThrownBy(() -> ask(2101)).isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getErrorCode())
                .isEqualTo(8003));
    }

    @Test
    void anIdentityTakesAValueOnlyWhereThatIsOn() throws SQLException {
        assertRefused("INSERT INTO PARENT (ID, NAME) VALUES (7, 'a')", 544);
        execute("SET IDENTITY_INSERT PARENT ON", "INSERT INTO PARENT (ID, NAME) VALUES (7, 'a')");
        assertRefused("INSERT INTO PARENT (NAME) VALUES ('b')", 545);
        execute("SET IDENTITY_INSERT PARENT OFF", "INSERT INTO PARENT (NAME) VALUES ('b')");
        assertThat(number("SELECT ID FROM PARENT WHERE NAME = 'b'")).isEqualTo(1);
        connection.setAutoCommit(false);
        execute(
                "SET IDENTITY_INSERT PARENT ON",
                "INSERT INTO PARENT (ID, NAME) VALUES (9, 'c')",
                "SET IDENTITY_INSERT PARENT OFF");
        connection.commit();
        execute("INSERT INTO PARENT (NAME) VALUES ('d')");
        assertThat(number("SELECT ID FROM PARENT WHERE NAME = 'd'")).isEqualTo(10);
        connection.setAutoCommit(true);
        assertRefused("SET IDENTITY_INSERT CHILD ON", 8106);
    }

    @Test
    void oneTableOfASessionTakesExplicitIdentities() throws SQLException {
        execute("CREATE TABLE SECOND (ID INT IDENTITY(1,1), N INT)", "SET IDENTITY_INSERT PARENT ON");

        assertRefused("SET IDENTITY_INSERT SECOND ON", 8107);
    }

    @Test
    void noTableIsReachedByTwoCascadePaths() throws SQLException {
        execute(
                "CREATE TABLE GRANDCHILD (ID INT NOT NULL PRIMARY KEY, CHILD_ID INT, PARENT_ID INT)",
                "ALTER TABLE CHILD ADD CONSTRAINT FK_1 FOREIGN KEY (PARENT_ID) REFERENCES PARENT (ID) ON DELETE CASCADE",
                "ALTER TABLE GRANDCHILD ADD CONSTRAINT FK_2 FOREIGN KEY (CHILD_ID) REFERENCES CHILD (ID) ON DELETE CASCADE");

        assertRefused(
                "ALTER TABLE GRANDCHILD ADD FOREIGN KEY (PARENT_ID) REFERENCES PARENT (ID) ON DELETE SET NULL", 1785);
        execute("ALTER TABLE GRANDCHILD ADD FOREIGN KEY (PARENT_ID) REFERENCES PARENT (ID)");
    }

    @Test
    void aTableDoesNotCascadeToItself() {
        assertRefused("ALTER TABLE CHILD ADD FOREIGN KEY (PARENT_ID) REFERENCES CHILD (ID) ON DELETE CASCADE", 1785);
    }

    @Test
    void aColumnGoesOnlyWithoutItsDefaultKeysAndIndexes() throws SQLException {
        assertRefused("ALTER TABLE PARENT DROP COLUMN FLAG", 5074);
        execute(dropDefault("PARENT", "FLAG"), "ALTER TABLE PARENT DROP COLUMN FLAG");
        assertRefused("ALTER TABLE CHILD DROP COLUMN NOTE", 5074);
        assertRefused("ALTER TABLE CHILD DROP COLUMN N", 5074);
        execute("DROP INDEX IX_NOTE ON CHILD", "ALTER TABLE CHILD DROP COLUMN N");
    }

    @Test
    void aColumnOfAKeyOrIndexOnlyGrows() throws SQLException {
        assertRefused("ALTER TABLE PARENT ALTER COLUMN ID BIGINT NOT NULL", 5074);
        assertRefused("ALTER TABLE PARENT ALTER COLUMN NAME varchar(20) NULL", 5074);
        assertRefused("ALTER TABLE PARENT ALTER COLUMN NAME varchar(5) NOT NULL", 5074);
        execute("ALTER TABLE PARENT ALTER COLUMN NAME varchar(50) NOT NULL");
        execute("ALTER TABLE CHILD ALTER COLUMN NOTE varchar(50) NULL");
        assertRefused("ALTER TABLE CHILD ALTER COLUMN NOTE varchar(5) NULL", 5074);
    }

    @Test
    void anIndexBelongsToItsTable() throws SQLException {
        execute("CREATE INDEX IX_NOTE ON PARENT (MADE)");

        assertThat(texts(
                        "SELECT t.name + '.' + i.name FROM sys.indexes i JOIN sys.tables t ON t.object_id = i.object_id"
                                + " WHERE i.name = 'IX_NOTE' ORDER BY 1"))
                .containsExactly("CHILD.IX_NOTE", "PARENT.IX_NOTE");
        execute("DROP INDEX IX_NOTE ON PARENT");
        assertThat(
                        texts(
                                "SELECT c.name FROM sys.indexes i JOIN sys.index_columns k ON k.object_id = i.object_id AND k.index_id = i.index_id"
                                        + " JOIN sys.columns c ON c.object_id = k.object_id AND c.column_id = k.column_id WHERE i.name = 'IX_NOTE' ORDER BY 1"))
                .containsExactly("N", "NOTE");
    }

    @Test
    void aDefaultHoldsTheTypeOnly() throws SQLException {
        assertRefused("ALTER TABLE PARENT ALTER COLUMN FLAG INT NOT NULL", 5074);
        execute("ALTER TABLE PARENT ALTER COLUMN FLAG bit NULL");
    }

    @Test
    void theCatalogViewsShowTypesAndGeneratedNames() throws SQLException {
        assertThat(
                        texts(
                                "SELECT y.name + ' ' + CAST(c.max_length AS VARCHAR(10)) FROM sys.columns c JOIN sys.tables t ON t.object_id = c.object_id"
                                        + " JOIN sys.types y ON y.user_type_id = c.user_type_id WHERE t.name = 'PARENT' ORDER BY c.column_id"))
                .containsExactly("int 8", "varchar 20", "bit 8", "datetime 8", "varbinary -1");
        assertThat(texts("SELECT d.definition FROM sys.default_constraints d ORDER BY 1"))
                .containsExactly("('x')", "((0))", "(getdate())");
        assertThat(texts("SELECT d.name FROM sys.default_constraints d"))
                .allMatch(name -> name.startsWith("DF__PARENT__"));
    }

    @Test
    void aKeyKeepsARenamedColumnUnderItsNewName() throws SQLException {
        for (String[] name : new String[][] {{"NAME", "TITLE"}, {"TITLE", "NAME"}, {"NAME", "TITLE"}}) {
            execute("EXEC sp_rename 'PARENT." + name[0] + "', '" + name[1] + "', 'COLUMN'");

            assertThat(texts("SELECT c.name FROM sys.indexes i JOIN sys.index_columns k ON k.object_id = i.object_id"
                            + " AND k.index_id = i.index_id JOIN sys.columns c ON c.object_id = k.object_id"
                            + " AND c.column_id = k.column_id WHERE i.name = 'UQ_NAME'"))
                    .containsExactly(name[1]);
        }
    }

    @Test
    void errorsHaveTheServersNumbers() throws SQLException {
        assertRefused("SELECT * FROM NOWHERE", 208);
        assertRefused("SELECT NOTHING FROM CHILD", 207);
        assertRefused("INSERT INTO CHILD (PARENT_ID) VALUES (1)", 515);
        execute("INSERT INTO CHILD (ID) VALUES (1)");
        assertRefused("INSERT INTO CHILD (ID) VALUES (1)", 2627);
        assertRefused("INSERT INTO CHILD (ID, NOTE) VALUES (2, 'longer than ten')", 2628);
    }

    @Test
    void aBlockThatNobodyHasLookedAtIsRefused() {
        assertRefused("DECLARE @n INT; SELECT @n = COUNT(*) FROM CHILD", 102);
    }

    private static String dropDefault(String table, String column) {
        return "DECLARE @name sysname; SELECT @name = d.name FROM sys.default_constraints d JOIN sys.columns c"
                + " ON c.object_id = d.parent_object_id AND c.column_id = d.parent_column_id WHERE d.parent_object_id = OBJECT_ID('"
                + table + "') AND c.name = '" + column + "'; IF @name IS NOT NULL EXEC('ALTER TABLE " + table
                + " DROP CONSTRAINT [' + @name + ']')";
    }

    private static String in(int parameters) {
        return "SELECT COUNT(*) FROM CHILD WHERE ID IN (" + String.join(", ", Collections.nCopies(parameters, "?"))
                + ")";
    }

    private void ask(int parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(in(parameters))) {
            for (int i = 1; i <= parameters; i++) {
                statement.setInt(i, i);
            }
            statement.executeQuery();
        }
    }

    private void assertRefused(String sql, int number) {
        assertThatThrownBy(() -> execute(sql)).as(sql).isInstanceOfSatisfying(SQLException.class, e -> assertThat(
                        e.getErrorCode())
                .as(e.getMessage())
                .isEqualTo(number));
    }

    private Connection connect() throws SQLException {
        return new SqlServerDriver()
                .connect("jdbc:sqlserver://look-alike:1433;databaseName=" + folder.resolve("db"), new Properties());
    }

    private void execute(String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private long number(String query) throws SQLException {
        return number(connection, query);
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
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
