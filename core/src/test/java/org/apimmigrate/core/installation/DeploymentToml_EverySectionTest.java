package org.apimmigrate.core.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apimmigrate.core.database.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A deployment.toml with all that a real home has in it. */
class DeploymentToml_EverySectionTest {

    @TempDir
    Path folder;

    private String text;
    private TomlCase home;

    @BeforeEach
    void readText() throws Exception {
        try (InputStream in = getClass().getResourceAsStream("every-section.toml")) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        home = new TomlCase(folder);
        home.environment.put("APIM_DB_USER", "apim");
        home.environment.put("PG_HOST", "pg.example");
        home.systemProperties.put("user.db.name", "realm");
    }

    @Test
    void databasesOfAllRoles() throws Exception {
        Installation installation = home.toml(text).read();

        DatabaseSettings am = installation.databases().get(Role.AM);
        assertThat(am.url()).isEqualTo("jdbc:mysql://db.example:3306/apim?useSSL=true&autoReconnect=true");
        assertThat(am.username()).isEqualTo("apim");
        assertThat(am.driver()).isEqualTo("com.mysql.cj.jdbc.Driver");
        assertThat(am.poolOptions()).containsEntry("maxActive", "50").containsEntry("testOnBorrow", "true");
        DatabaseSettings registry = installation.databases().get(Role.REGISTRY);
        assertThat(registry.url()).isEqualTo("jdbc:mysql://db.example:3306/shared");
        assertThat(registry.poolOptions()).containsEntry("maxWait", "60000");
        assertThat(installation.databases().get(Role.CONFIG).url())
                .isEqualTo("jdbc:postgresql://pg.example:5432/config");
        assertThat(installation.databases().get(Role.USER).url())
                .startsWith("jdbc:sqlserver://sql.example:1433;databaseName=realm");
        assertThat(installation.local().url())
                .isEqualTo("jdbc:h2:" + home.home.resolve("repository/database/WSO2CARBON_DB")
                        + ";DB_CLOSE_ON_EXIT=FALSE");
        assertThat(installation.notes()).isEmpty();
    }

    @Test
    void aSecretIsTakenAsItIsAndOtherTextGoesThroughXml() throws Exception {
        Installation installation = home.toml(text).read();

        assertThat(installation.databases().get(Role.AM).password().reveal()).isEqualTo("p&amp;$env{NOT_ME} ü");
        assertThat(installation.databases().get(Role.REGISTRY).password().reveal())
                .isEqualTo("a&b<c");
        assertThat(installation.toString()).doesNotContain("a&b<c").doesNotContain("NOT_ME");
    }

    @Test
    void factsBesideTheDatabases() throws Exception {
        Installation.Facts facts = home.toml(text).read().facts();

        assertThat(facts)
                .isEqualTo(new Installation.Facts(
                        "admin",
                        true,
                        "/_system/gov",
                        "/_system/config",
                        3,
                        "WSO2-IS",
                        "https://localhost:9443/services/"));
    }

    @Test
    void windowsLineEndsAndByteOrderMarkChangeNothing() throws Exception {
        Installation unix = home.toml(text).read();
        Installation windows = home.toml("\uFEFF" + text.replace("\n", "\r\n")).read();

        assertThat(windows.facts()).isEqualTo(unix.facts());
        assertThat(windows.databases().get(Role.AM).url())
                .isEqualTo(unix.databases().get(Role.AM).url());
        assertThat(windows.databases().get(Role.AM).password().reveal())
                .isEqualTo(unix.databases().get(Role.AM).password().reveal());
    }
}
