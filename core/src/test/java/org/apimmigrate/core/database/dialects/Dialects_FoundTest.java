package org.apimmigrate.core.database.dialects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apimmigrate.core.database.Dbms;
import org.apimmigrate.core.database.VersionVerdict;
import org.apimmigrate.core.error.MigrateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which dialect a database gets, and what is thought of its version. */
class Dialects_FoundTest {

    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:./repository/database/WSO2AM_DB;DB_CLOSE_ON_EXIT=FALSE, H2",
        "jdbc:postgresql://localhost:5432/apim_db, POSTGRESQL",
        "jdbc:mysql://localhost:3306/apim_db?useSSL=false, MYSQL",
        "jdbc:mariadb://localhost/apim_db, MYSQL",
        "jdbc:sqlserver://localhost:1433;databaseName=apim_db, MSSQL",
        "jdbc:oracle:thin:@localhost:1521/xe, ORACLE",
        "jdbc:db2://localhost:50000/apim, DB2",
        "JDBC:PostgreSQL://localhost/apim_db, POSTGRESQL"
    })
    void it_is_found_by_the_url(String url, Dbms dbms) {
        assertThat(Dialects.forUrl(url).dbms()).isEqualTo(dbms);
    }

    @Test
    void a_MariaDB_server_behind_a_MySQL_url_is_known_by_its_name() {
        assertThat(Dialects.forConnection("MariaDB", "jdbc:mysql://h/d").dbms()).isEqualTo(Dbms.MYSQL);
        assertThat(Dialects.forConnection("PostgreSQL", "jdbc:postgresql://h/d").dbms())
                .isEqualTo(Dbms.POSTGRESQL);
        assertThat(Dialects.forConnection("H2", "jdbc:h2:mem:x").dbms()).isEqualTo(Dbms.H2);
    }

    @Test
    void another_DBMS_is_refused_without_showing_what_may_be_secret() {
        assertThatThrownBy(() -> Dialects.forUrl("jdbc:derby:db;user=me;password=geheim"))
                .isInstanceOfSatisfying(MigrateException.class, e -> {
                    assertThat(e.kind()).isEqualTo(MigrateException.Kind.ENVIRONMENT);
                    assertThat(e.problem().text()).contains("jdbc:derby:").doesNotContain("geheim");
                });
        assertThatThrownBy(() -> Dialects.forUrl("geheim"))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("geheim"));
    }

    @ParameterizedTest
    @CsvSource({
        "H2, H2, 2.1.214 (2022-06-13), TESTED",
        "H2, H2, 2.2.224, UNSUPPORTED",
        "H2, H2, 1.4.199, UNSUPPORTED",
        "POSTGRESQL, PostgreSQL, 15.18 (Debian), TESTED",
        "POSTGRESQL, PostgreSQL, 18.1, UNTESTED",
        "POSTGRESQL, PostgreSQL, 9.6.24, UNSUPPORTED",
        "MYSQL, MySQL, 8.0.36, TESTED",
        "MYSQL, MySQL, 5.7.44, TESTED",
        "MYSQL, MySQL, 9.1.0, UNTESTED",
        "MYSQL, MySQL, 5.6.24, UNSUPPORTED",
        "MYSQL, MariaDB, 10.1.48-MariaDB, UNSUPPORTED",
        "MYSQL, MariaDB, 10.11.19-MariaDB, TESTED",
        "MYSQL, MySQL, 10.11.19-MariaDB, TESTED",
        "MYSQL, MariaDB, 10.3.39-MariaDB, UNTESTED",
        "MSSQL, Microsoft SQL Server, 15.00.2000, UNTESTED",
        "ORACLE, Oracle, Oracle Database 19c, UNTESTED",
        "DB2, DB2/LINUXX8664, SQL110580, UNTESTED",
        "ORACLE, Oracle, Oracle Database 11g Enterprise Edition Release 11.2.0.4.0 - 64bit Production, UNSUPPORTED",
        "ORACLE, Oracle, Oracle Database 12c Enterprise Edition Release 12.1.0.2.0 - 64bit Production, UNSUPPORTED",
        "ORACLE, Oracle, Oracle Database 12c Enterprise Edition Release 12.2.0.1.0 - 64bit Production, UNTESTED",
        "ORACLE, Oracle, Oracle Database 19c Enterprise Edition Release 19.0.0.0.0 - Production, UNTESTED"
    })
    void versions_are_judged(Dbms dbms, String product, String version, VersionVerdict.State expected) {
        VersionVerdict verdict = Dialects.of(dbms).judge(product, version);
        assertThat(verdict.state()).isEqualTo(expected);
        assertThat(verdict.why().isEmpty()).isEqualTo(expected == VersionVerdict.State.TESTED);
    }
}
