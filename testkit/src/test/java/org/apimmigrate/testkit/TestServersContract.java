package org.apimmigrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What every test server gives. */
@ExtendWith(TestServersExtension.class)
abstract class TestServersContract {
    private static final Template TWO_ROWS = new Template(
            "two rows",
            database -> database.execute(
                    "CREATE TABLE PARENT (ID INTEGER PRIMARY KEY)",
                    "CREATE TABLE CHILD (ID INTEGER PRIMARY KEY, PARENT_ID INTEGER REFERENCES PARENT (ID))",
                    "INSERT INTO PARENT VALUES (1)",
                    "INSERT INTO CHILD VALUES (1, 1)"));

    abstract TestDbms dbms();

    @Test
    void databasesOfATestDoNotSeeEachOther(TestDatabases databases) {
        DatabaseUnderTest one = databases.empty(dbms());
        DatabaseUnderTest other = databases.empty(dbms());

        one.execute("CREATE TABLE ONLY_HERE (ID INTEGER)");
        other.execute("CREATE TABLE ONLY_HERE (ID INTEGER, MORE INTEGER)");

        assertThat(one.number("SELECT COUNT(*) FROM ONLY_HERE")).isZero();
        assertThatThrownBy(() -> one.number("SELECT COUNT(MORE) FROM ONLY_HERE"))
                .hasRootCauseInstanceOf(SQLException.class);
    }

    @Test
    void copiesOfATemplateAreIndependent(TestDatabases databases) {
        DatabaseUnderTest one = databases.copyOf(dbms(), TWO_ROWS);
        one.execute("DELETE FROM CHILD");
        DatabaseUnderTest other = databases.copyOf(dbms(), TWO_ROWS);

        assertThat(one.number("SELECT COUNT(*) FROM CHILD")).isZero();
        assertThat(other.number("SELECT COUNT(*) FROM CHILD")).isOne();
    }

    @Test
    void copiesKeepForeignKeys(TestDatabases databases) {
        DatabaseUnderTest copy = databases.copyOf(dbms(), TWO_ROWS);

        assertThatThrownBy(() -> copy.execute("DELETE FROM PARENT")).hasRootCauseInstanceOf(SQLException.class);
    }

    @Test
    void aWrongPasswordIsRefused(TestDatabases databases) throws SQLException {
        DatabaseUnderTest database = databases.empty(dbms());
        try (Connection connection = database.connect()) {
            assertThat(connection.isValid(1)).isTrue();
        }
        assertThatThrownBy(() -> DriverManager.getConnection(database.url(), database.username(), "wrong"))
                .isInstanceOf(SQLException.class);
    }
}
