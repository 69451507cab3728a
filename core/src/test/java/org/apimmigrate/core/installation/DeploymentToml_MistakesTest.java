package org.apimmigrate.core.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong in a deployment.toml is reported in four parts, with the line, and all at once. */
class DeploymentToml_MistakesTest {

    private static final String SHARED = """

            [database.shared_db]
            url = "jdbc:postgresql://h/s"
            username = "u"
            password = "p"
            """;

    @TempDir
    Path folder;

    private TomlCase home;

    @BeforeEach
    void makeHome() throws Exception {
        home = new TomlCase(folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type = 'postgre' | line 1: [database.apim_db] has no url, and to make one hostname is missing",
                "type = 'postgre' | line 1: [database.apim_db] has no url, and to make one port is missing",
                "type = 'oracle' | line 1: [database.apim_db] has no url, and to make one sid is missing",
                "type = 'postgers' | line 2: [database.apim_db] type = \"postgers\": unknown",
                "url = 'jdbc:foo://x' | line 2: [database.apim_db] url: does not begin with one of",
                "url = 'jdbc:mysql://x/y' | line 1: [database.apim_db] has no username",
                "url = 'jdbc:mysql://x/y' | line 1: [database.apim_db] has no password",
                "url = '$env{NO_SUCH}' | line 2: $env{NO_SUCH}: the environment variable NO_SUCH is not set here",
                "url = '$sys{no.such}' | line 2: $sys{no.such}: the system property no.such is not set here",
                "url = '$ref{no.such}' | line 2: $ref{no.such}: the file has no key no.such",
                "url = '$ref{database.apim_db.url}' | line 2: $ref{database.apim_db.url}: the reference refers to itself",
                "password = '$secret{nobody}' | line 2: $secret{nobody}: there is no \"nobody\" in [secrets]",
                "url = 'jdbc:h2:${no.token}/x' | line 2: ${no.token} is not known here",
            })
    void oneOfADatabaseSection(String line, String said) throws Exception {
        MigrateException refused = home.toml("[database.apim_db]\n" + line.replace('\'', '"') + "\n" + SHARED)
                .refused();

        assertThat(refused.kind()).isEqualTo(Kind.CONFIGURATION);
        assertThat(refused.problem().why()).contains(said);
        assertThat(refused.problem().where()).endsWith("deployment.toml");
    }

    @Test
    void typeAndUrlThatContradictEachOther() throws Exception {
        assertThat(home.toml("[database.apim_db]\ntype = \"mysql\"\nurl = \"jdbc:postgresql://h/d\"\n" + SHARED)
                        .refused()
                        .problem()
                        .why())
                .isEqualTo("line 3: [database.apim_db] type says MySQL, the url says PostgreSQL");
    }

    @Test
    void allAtOnceInTheOrderOfTheFile() throws Exception {
        String why = home.toml("""
                        [realm_manager]
                        data_source = "NOWHERE"
                        [indexing]
                        re_indexing = "soon"
                        [tenant_mgt]
                        enable_email_domain = "perhaps"
                        [database.shared_db]
                        type = "db2"
                        username = "u"
                        [governance_data]
                        path = "gov"
                        """).refused().problem().why();

        assertThat(why.lines().map(String::strip).map(l -> l.substring(0, l.indexOf(':'))))
                .containsExactly("line 2", "line 4", "line 6", "line 7", "line 7", "line 7", "line 11");
    }

    @Test
    void oneDatabaseOnAServerAndTheOtherForgotten() throws Exception {
        assertThat(home.toml(SHARED).refused().problem().why())
                .contains("line 2: [database.shared_db] is on a server of its own, but [database.apim_db] is missing");
    }

    @Test
    void textThatIsNoToml() throws Exception {
        MigrateException refused =
                home.toml("[database.apim_db]\nurl = jdbc:h2:x\n[unclosed\n").refused();

        assertThat(refused.kind()).isEqualTo(Kind.CONFIGURATION);
        assertThat(refused.problem().why()).contains("line 2: ").contains("line 3: ");
    }

    @Test
    void bytesThatAreNoUtf8() throws Exception {
        assertThat(home.bytes("[server]\nhostname = \"müller\"".getBytes(StandardCharsets.ISO_8859_1))
                        .refused()
                        .problem()
                        .why())
                .isEqualTo("It is not UTF-8 text.");
    }

    @Test
    void aFileThatIsTooLarge() throws Exception {
        assertThat(home.bytes(new byte[3 * 1024 * 1024]).refused().problem().why())
                .contains("larger than 2 MB");
    }

    @Test
    void nestingWithoutEnd() throws Exception {
        MigrateException refused = home.toml("a = " + "[".repeat(200_000)).refused();

        assertThat(refused.kind()).isEqualTo(Kind.CONFIGURATION);
    }

    @Test
    void noFileAtAll() throws Exception {
        MigrateException refused = home.refused();

        assertThat(refused.kind()).isEqualTo(Kind.CONFIGURATION);
        assertThat(refused.problem().why()).isEqualTo("There is no such file.");
        assertThat(Files.exists(home.home.resolve("apim-migrate"))).isFalse();
    }

    @Test
    void passwordsAreNeverShown() throws Exception {
        String text = home.toml("[database.apim_db]\nurl=\"jdbc:foo:x\"\npassword = \"topsecret\"\n" + SHARED)
                .refused()
                .problem()
                .text();

        assertThat(text).doesNotContain("topsecret");
    }

    @Test
    void anEncryptedSecretThatCannotBeDecrypted() throws Exception {
        assertThat(home.toml("[database.apim_db]\npassword = \"$secret{a}\"\n" + SHARED + "[secrets]\na = \"Zm9v\"")
                        .refused()
                        .problem()
                        .why())
                .contains("line 2: $secret{a}");
    }
}
