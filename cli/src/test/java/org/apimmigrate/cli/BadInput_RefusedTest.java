package org.apimmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad input gives an error in four parts and the right exit code, and nothing is written to the databases. */
class BadInput_RefusedTest {

    @TempDir
    Path folder;

    @Test
    void noDeploymentToml() {
        refused(2, "deployment.toml");
    }

    @Test
    void aDeploymentTomlThatIsNoToml() throws IOException {
        H2Home home = H2Home.empty(folder);
        Files.writeString(home.configuration(), "[database.apim_db\ntype = \n");

        refused(2, "deployment.toml");
    }

    @Test
    void aDeploymentTomlWithoutTheUrlOfADatabase() throws IOException {
        H2Home home = H2Home.empty(folder);
        Files.writeString(home.configuration(), "[database.apim_db]\ntype = \"mysql\"\n");

        refused(2, "apim_db");
    }

    @Test
    void aWrongPassword() {
        H2Home home = H2Home.empty(folder);
        home.replaceInConfiguration("password = \"wso2carbon\"", "password = \"s3cret-and-wrong\"");

        ToolRun run = refused(6, "password");

        assertThat(run.error() + run.output()).doesNotContain("s3cret-and-wrong");
    }

    @Test
    void aDatabaseThatIsDown() throws IOException {
        H2Home home = H2Home.empty(folder);
        Files.writeString(home.configuration(), server("postgre", "jdbc:postgresql://127.0.0.1:1/apim"));

        refused(6, "127.0.0.1:1");
    }

    @Test
    void aDriverThatIsNotThere() throws IOException {
        H2Home home = H2Home.empty(folder);
        Files.writeString(home.configuration(), server("oracle", "jdbc:oracle:thin:@127.0.0.1:1521:xe"));

        refused(6, "oracle");
    }

    @Test
    void aDatabaseFileThatIsNotThereIsNotMade() {
        H2Home home = H2Home.empty(folder);
        home.replaceInConfiguration("WSO2AM_DB", "NOT_THERE");

        refused(6, "NOT_THERE");

        assertThat(folder.resolve("repository/database/NOT_THERE.mv.db")).doesNotExist();
    }

    @Test
    void emptyDatabases() {
        H2Home home = H2Home.empty(folder);

        otherSchema(home, "empty");
    }

    @Test
    void theSchemaOfAnOlderVersion() {
        H2Home home = H2Home.sample(folder);
        home.am("DROP TABLE AM_REVISION CASCADE");
        home.am("DROP TABLE AM_GATEWAY_ENVIRONMENT CASCADE");

        otherSchema(home, "AM_REVISION");
    }

    @Test
    void theSchemaOfALaterVersion() {
        H2Home home = H2Home.sample(folder);
        home.am("CREATE TABLE AM_GATEWAY_POLICY_METADATA (GLOBAL_POLICY_SET_ID INT)");

        otherSchema(home, "neither 4.0.0 nor 4.1.0");
    }

    @Test
    void theLocalRegistryDatabaseGivenAsShared() {
        H2Home home = H2Home.sample(folder);
        home.shared(
                "UPDATE REG_RESOURCE SET REG_MEDIA_TYPE = 'application/vnd.wso2-link' WHERE REG_NAME IS NULL AND REG_PATH_ID IN"
                        + " (SELECT REG_PATH_ID FROM REG_PATH WHERE REG_PATH_VALUE = '/_system/governance')");

        otherSchema(home, "local registry");
    }

    /** Every command that opens the databases refuses alike. */
    private ToolRun refused(int exitCode, String says) {
        ToolRun analyze = ToolRun.of(folder, "analyze", "--home", folder.toString());
        for (String command : new String[] {"analyze", "migrate --yes", "verify", "status", "plan"}) {
            String line = command + " --output json --home";
            ToolRun run = ToolRun.of(folder, (line + " " + folder).split(" "));
            assertThat(run.exitCode()).as(command + ": " + run.error()).isEqualTo(exitCode);
            assertThat(run.document().path("problem").path("next").asText())
                    .as(command)
                    .isNotBlank();
        }
        assertThat(analyze.exitCode()).isEqualTo(exitCode);
        assertThat(analyze.error())
                .contains("ERROR  ", "  where: ", "  why:   ", "  next:  ")
                .containsIgnoringCase(says);
        return analyze;
    }

    private void otherSchema(H2Home home, String says) {
        Set<String> before = home.content();

        JsonNode analyze = ToolRun.of(folder, "analyze", "--output", "json", "--home", folder.toString())
                .document();
        ToolRun migrate = ToolRun.of(folder, "migrate", "--yes", "--home", folder.toString());

        assertThat(analyze.path("exitCode").asInt())
                .as(analyze.toPrettyString())
                .isEqualTo(3);
        assertThat(analyze.path("findings").findValuesAsText("code")).contains("SCHEMA_NOT_4_0_0");
        assertThat(analyze.path("couldNotRun").size())
                .as(analyze.path("couldNotRun").toPrettyString())
                .isZero();
        assertThat(migrate.exitCode()).as(migrate.error()).isEqualTo(3);
        assertThat(migrate.error()).contains("ERROR  ", "  where: ", "  why:   ", "  next:  ");
        assertThat(migrate.error() + migrate.output()).contains(says);
        assertThat(home.content()).isEqualTo(before);
    }

    private static String server(String type, String url) {
        String section = "type = \"" + type + "\"\nurl = \"" + url + "\"\nusername = \"u\"\npassword = \"p\"\n";
        return "[database.apim_db]\n" + section + "[database.shared_db]\n" + section;
    }
}
