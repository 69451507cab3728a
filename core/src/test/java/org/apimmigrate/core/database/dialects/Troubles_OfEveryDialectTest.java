package org.apimmigrate.core.database.dialects;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.apimmigrate.core.database.Dbms;
import org.apimmigrate.core.database.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the surroundings do to a statement is known by the DBMS's own codes, and never taken for a defect of this tool. */
class Troubles_OfEveryDialectTest {

    @ParameterizedTest
    @CsvSource({
        // PostgreSQL's manual, appendix A
        "POSTGRESQL, 08006, 0, CONNECTION_LOST",
        "POSTGRESQL, 57P01, 0, CONNECTION_LOST",
        "POSTGRESQL, 57P02, 0, CONNECTION_LOST",
        "POSTGRESQL, 57P03, 0, CONNECTION_LOST",
        "POSTGRESQL, 57P05, 0, CONNECTION_LOST",
        "POSTGRESQL, 25P03, 0, CONNECTION_LOST",
        "POSTGRESQL, 25P04, 0, CONNECTION_LOST",
        "POSTGRESQL, 53300, 0, TOO_MANY_CONNECTIONS",
        "POSTGRESQL, 53100, 0, SPACE_EXHAUSTED",
        "POSTGRESQL, 53200, 0, SPACE_EXHAUSTED",
        "POSTGRESQL, 55P03, 0, BUSY",
        "POSTGRESQL, 40P01, 0, BUSY",
        "POSTGRESQL, 57014, 0, CUT_SHORT",
        "POSTGRESQL, 25006, 0, READ_ONLY",
        "POSTGRESQL, 42501, 0, PRIVILEGE_MISSING",
        "POSTGRESQL, 22021, 0, TEXT_UNREADABLE",
        "POSTGRESQL, 22000, 0, TEXT_UNREADABLE",
        // the servers' error references
        "MYSQL, 70100, 1927, CONNECTION_LOST",
        "MYSQL, 08S01, 1053, CONNECTION_LOST",
        "MYSQL, HY000, 4031, CONNECTION_LOST",
        "MYSQL, HY000, 2013, CONNECTION_LOST",
        "MYSQL, 08004, 1040, TOO_MANY_CONNECTIONS",
        "MYSQL, 42000, 1203, TOO_MANY_CONNECTIONS",
        "MYSQL, HY000, 1205, BUSY",
        "MYSQL, 40001, 1213, BUSY",
        "MYSQL, 70100, 1317, CUT_SHORT",
        "MYSQL, 70100, 1969, CUT_SHORT",
        "MYSQL, HY000, 3024, CUT_SHORT",
        "MYSQL, HY000, 1836, READ_ONLY",
        "MYSQL, 25006, 1792, READ_ONLY",
        "MYSQL, 08S01, 1153, VALUE_TOO_LARGE",
        "MYSQL, 42000, 1142, PRIVILEGE_MISSING",
        "H2, 90067, 90067, CONNECTION_LOST",
        "H2, HYT00, 50200, BUSY",
        "H2, 57014, 57014, CUT_SHORT",
        "H2, 90097, 90097, READ_ONLY",
        "MSSQL, 08S01, 0, CONNECTION_LOST",
        "MSSQL, S0001, 596, CONNECTION_LOST",
        "MSSQL, 40001, 1205, BUSY",
        "MSSQL, S0051, 1222, BUSY",
        "MSSQL, HY008, 0, CUT_SHORT",
        "MSSQL, S0001, 3906, READ_ONLY",
        "MSSQL, S0001, 17809, TOO_MANY_CONNECTIONS",
        "ORACLE, 61000, 28, CONNECTION_LOST",
        "ORACLE, 08003, 3113, CONNECTION_LOST",
        "ORACLE, 61000, 54, BUSY",
        "ORACLE, 61000, 60, BUSY",
        "ORACLE, 72000, 1013, CUT_SHORT",
        "ORACLE, 72000, 16000, READ_ONLY",
        "ORACLE, 66000, 12519, TOO_MANY_CONNECTIONS",
        "DB2, 08001, -4499, CONNECTION_LOST",
        "DB2, 55032, -1224, CONNECTION_LOST",
        "DB2, 40001, -911, BUSY",
        "DB2, 57033, -913, BUSY",
        "DB2, 57014, -952, CUT_SHORT",
        "DB2, 57011, -964, SPACE_EXHAUSTED",
        "DB2, 57011, -968, SPACE_EXHAUSTED",
        "DB2, 57011, -289, SPACE_EXHAUSTED",
        "DB2, 08506, -4498, CONNECTION_LOST",
        "DB2, , -1773, READ_ONLY",
        "DB2, 57030, -1040, TOO_MANY_CONNECTIONS",
        "DB2, 42501, -551, PRIVILEGE_MISSING"
    })
    void isKnownByItsCode(Dbms dbms, String state, int code, Trouble trouble) {
        assertThat(trouble(dbms, new SQLException("said by the server", state, code)))
                .contains(trouble);
    }

    @ParameterizedTest
    @EnumSource(Dbms.class)
    void isFoundBehindAnErrorThatHidesIt(Dbms dbms) {
        SQLException server = new SQLException("connection reset", "08S01", 0);
        SQLException batch = new BatchUpdateException("a batch failed", new int[0]);
        batch.setNextException(server);

        assertThat(trouble(dbms, batch)).contains(Trouble.CONNECTION_LOST);
        assertThat(trouble(dbms, new SQLException("wrapped", new IllegalStateException(server))))
                .contains(Trouble.CONNECTION_LOST);
    }

    @ParameterizedTest
    @EnumSource(Dbms.class)
    void isKnownByTheClassOfTheErrorOrTheWordsOfThePool(Dbms dbms) {
        assertThat(trouble(dbms, new SQLTransientConnectionException("pool: not available, timed out after 30000ms")))
                .contains(Trouble.CONNECTION_LOST);
        assertThat(trouble(dbms, new SQLNonTransientConnectionException("closed")))
                .contains(Trouble.CONNECTION_LOST);
        assertThat(trouble(dbms, new SQLRecoverableException("closed"))).contains(Trouble.CONNECTION_LOST);
        assertThat(trouble(dbms, new SQLException("Connection is closed"))).contains(Trouble.CONNECTION_LOST);
        assertThat(trouble(dbms, new SQLTimeoutException("the query took too long")))
                .contains(Trouble.CUT_SHORT);
    }

    @ParameterizedTest
    @EnumSource(Dbms.class)
    void isNotFoundInAStatementThatTheDbmsDoesNotUnderstand(Dbms dbms) {
        assertThat(trouble(dbms, new SQLException("syntax error", "42000", 1))).isEmpty();
        assertThat(trouble(dbms, new SQLException("no state", (String) null))).isEmpty();
    }

    @Test
    void isFoundInWhatADriverSaysBeforeItSendsAValue() {
        assertThat(trouble(
                        Dbms.MYSQL,
                        new SQLException("Packet too big for current server max_allowed_packet value", "08000")))
                .contains(Trouble.VALUE_TOO_LARGE);
        assertThat(trouble(
                        Dbms.MYSQL,
                        new SQLException("The server is running with the --read-only option", "HY000", 1290)))
                .contains(Trouble.READ_ONLY);
        assertThat(trouble(
                        Dbms.MYSQL,
                        new SQLException("The server is running with the --skip-grant-tables option", "HY000", 1290)))
                .isEmpty();
    }

    private static Optional<Trouble> trouble(Dbms dbms, SQLException error) {
        return Dialects.of(dbms).session().trouble(error);
    }
}
