package org.apimmigrate.core.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.CertPathBuilderException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLHandshakeException;
import org.apimmigrate.core.database.Dbms;
import org.apimmigrate.core.database.dialects.Dialects;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.Secret;
import org.apimmigrate.core.installation.DatabaseSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A database that cannot be opened is reported with the cause that its DBMS names. */
class ConnectProblem_WordsTest {

    @ParameterizedTest
    @CsvSource({
        "MYSQL, 42000, 1044, The user may not open this database.",
        "POSTGRESQL, 42501, 0, The user may not open this database.",
        "MYSQL, 28000, 1045, The database refuses the user or the password.",
        "MYSQL, 42000, 1049, The server has no such database.",
        "MYSQL, 08000, 0, The database cannot be reached.",
    })
    void ofEachCause(Dbms dbms, String state, int code, String what) {
        DatabaseSettings settings = new DatabaseSettings(
                "[database.apim_db]", null, "jdbc:mysql://db/x", "apim", new Secret("secret"), null, Map.of());

        MigrateException told = ConnectProblem.of(
                settings, Dialects.of(dbms).session(), new SQLException("Access denied or so", state, code));

        assertThat(told.problem().what()).isEqualTo(what);
        assertThat(told.problem().text()).contains("apim", "jdbc:mysql://db/x").doesNotContain("secret");
        if (!what.contains("reached")) {
            assertThat(told.problem().next()).doesNotContain("Start the database server");
        }
    }

    /** Some drivers keep the cause, others its words only. */
    @ParameterizedTest
    @EnumSource(Dbms.class)
    void aCertificateThatIsNotTrustedIsReportedAsThat(Dbms dbms) {
        DatabaseSettings settings = new DatabaseSettings(
                "[database.apim_db]", null, "jdbc:x://db/x", "apim", new Secret("secret"), null, Map.of());
        SQLException kept = new SQLException(
                "no connection",
                "08S01",
                new SSLHandshakeException("handshake").initCause(new CertPathBuilderException("no path")));
        SQLException words = new SQLException("Error: \"PKIX path building failed: no valid path\"", "08S01");

        for (SQLException error : List.of(kept, words)) {
            MigrateException shown =
                    ConnectProblem.of(settings, Dialects.of(dbms).session(), error);

            assertThat(shown.problem().what()).isEqualTo("The certificate of the database server is not trusted.");
            assertThat(shown.problem().next())
                    .contains(dbms == Dbms.MSSQL ? "trustServerCertificate=true" : "trust store");
        }
    }

    /** Drivers repeat the url, as it was given or in a form of their own. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Unable to parse URL jdbc:postgresql:/db/x?user=u&password=UrlSecret88&sslpassword=UrlSecret88",
                "Unable to parse URL postgresql:/db/x?user=u&password=UrlSecret88",
                "No suitable driver for jdbc:mysql://u:UrlSecret88@db/x",
            })
    void whatADriverRepeatsShowsNoSecret(String said) {
        String url = "jdbc:postgresql:/db/x?user=u&password=UrlSecret88&sslpassword=UrlSecret88";
        DatabaseSettings settings =
                new DatabaseSettings("[database.apim_db]", null, url, "apim", new Secret("secret"), null, Map.of());

        MigrateException told =
                ConnectProblem.of(settings, Dialects.of(Dbms.POSTGRESQL).session(), new SQLException(said, "08001"));

        assertThat(told.problem().text()).contains("the driver said").doesNotContain("UrlSecret88");
    }
}
