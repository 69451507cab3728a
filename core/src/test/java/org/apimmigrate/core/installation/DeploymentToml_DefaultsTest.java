package org.apimmigrate.core.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apimmigrate.core.database.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds where deployment.toml says nothing, and which database plays which role. */
class DeploymentToml_DefaultsTest {

    private static final String BOTH = """
            [database.apim_db]
            type = "h2"
            url = "jdbc:h2:mem:am"
            username = "a"
            password = ""
            [database.shared_db]
            url = "jdbc:h2:${carbon.home}/x/shared;AUTO_SERVER=TRUE"
            username = "s"
            password = "s"
            """;

    @TempDir
    Path folder;

    private TomlCase home;

    @BeforeEach
    void makeHome() throws Exception {
        home = new TomlCase(folder);
    }

    @Test
    void anEmptyFileIsThePacksOwnH2Files() throws Exception {
        Installation installation = home.toml("").read();

        String files = "jdbc:h2:" + home.home.resolve("repository/database") + "/";
        assertThat(installation.databases().get(Role.AM).url())
                .isEqualTo(files + "WSO2AM_DB;AUTO_SERVER=TRUE;DB_CLOSE_ON_EXIT=FALSE");
        assertThat(installation.databases().get(Role.AM).username()).isEqualTo("wso2carbon");
        assertThat(installation.databases().get(Role.AM).password().reveal()).isEqualTo("wso2carbon");
        assertThat(installation.databases().get(Role.USER))
                .isEqualTo(installation.databases().get(Role.REGISTRY));
        assertThat(installation.databases().get(Role.CONFIG))
                .isEqualTo(installation.databases().get(Role.REGISTRY));
        assertThat(installation.local().url()).isEqualTo(files + "WSO2CARBON_DB;DB_CLOSE_ON_EXIT=FALSE");
        assertThat(installation.facts()).isEqualTo(Installation.Facts.DEFAULTS);
        assertThat(installation.workDirectory()).isEqualTo(home.home.resolve("apim-migrate"));
    }

    /** Findings, reports and the list of what remains name it. */
    @Test
    void theUrlOfTheKeyManagerIsKeptWithoutNameAndPassword() throws Exception {
        for (String user : List.of("admin:sEcReT@", "admin:sEc ReT/@", "")) {
            assertThat(home.toml("[apim.key_manager]\nservice_url = \"https://" + user + "is:9443/services/\"\n")
                            .read()
                            .facts()
                            .keyManagerUrl())
                    .isEqualTo("https://is:9443/services/");
        }
    }

    @Test
    void carbonHomeInAUrl() throws Exception {
        assertThat(home.toml(BOTH).read().databases().get(Role.REGISTRY).url())
                .isEqualTo("jdbc:h2:" + home.home + "/x/shared;AUTO_SERVER=TRUE");
    }

    /** Seen from the folder of the index's own configuration, as the server does (facts/configuration.md). */
    @Test
    void theIndexFolderIsWhereTheServerPutsIt() throws Exception {
        for (String usual : List.of("", "[indexing]\nlocation = \"../../../../solr/data\"\n")) {
            assertThat(home.toml(usual + BOTH).read().server().indexFolder(home.home))
                    .isEqualTo(home.home.resolve("solr"));
        }
        for (String other : List.of(
                "../../../../data/index", home.home.resolve("data/index").toString())) {
            assertThat(home.toml("[indexing]\nlocation = '" + other + "'\n" + BOTH)
                            .read()
                            .server()
                            .indexFolder(home.home))
                    .isEqualTo(home.home.resolve("data/index"));
        }
    }

    @Test
    void anEmptyPasswordIsAPassword() throws Exception {
        assertThat(home.toml(BOTH).read().databases().get(Role.AM).password().reveal())
                .isEmpty();
    }

    @Test
    void quotedAndDottedKeysAreTheSame() throws Exception {
        assertThat(home.toml(
                                "\"realm_manager\".\"data_source\" = \"jdbc/WSO2USER_DB\"\n" + BOTH
                                        + "[database]\n\"user.url\" = \"jdbc:h2:mem:u\"\nuser.username = \"u\"\nuser.password = \"p\"\n")
                        .read()
                        .databases()
                        .get(Role.USER)
                        .url())
                .isEqualTo("jdbc:h2:mem:u");
    }

    @Test
    void theUserDatabaseCountsOnlyWhenTheRealmNamesIt() throws Exception {
        Installation installation = home.toml(
                        BOTH + "[database.user]\nurl=\"jdbc:h2:mem:u\"\nusername=\"u\"\npassword=\"p\"\n")
                .read();

        assertThat(installation.databases().get(Role.USER).username()).isEqualTo("s");
        assertThat(installation.notes())
                .singleElement()
                .asString()
                .contains("realm_manager.data_source does not name it");
    }

    @Test
    void aFurtherDataSourceForRealmAndApim() throws Exception {
        String further = "[[datasource]]\nid=\"%s\"\nurl=\"jdbc:h2:mem:%s\"\nusername=\"u\"\npassword=\"p\"\n";
        Installation installation = home.toml(BOTH
                        + "[realm_manager]\ndata_source=\"MY_REALM\"\n[apim.datasource]\nname=\"jdbc/MY_AM\"\n"
                        + further.formatted("MY_REALM", "r") + further.formatted("MY_AM", "m"))
                .read();

        assertThat(installation.databases().get(Role.USER).url()).isEqualTo("jdbc:h2:mem:r");
        assertThat(installation.databases().get(Role.AM).url()).isEqualTo("jdbc:h2:mem:m");
        assertThat(installation.databases().get(Role.AM).section()).isEqualTo("[[datasource]] MY_AM");
    }

    @Test
    void aConfigurationFileInItsHomeLeadsToTheHome() throws Exception {
        home.toml("");
        Path file = home.home.resolve("repository/conf/deployment.toml");

        assertThat(Where.find(null, file, null, home.environment, folder).home())
                .isEqualTo(home.home);
    }

    @Test
    void aConfigurationFileElsewhereNeedsNoHomeUnlessAPathIsRelative() throws Exception {
        Path file = Files.writeString(folder.resolve("my.toml"), BOTH.replace("${carbon.home}", "/srv"));
        InstallationReader reader = new InstallationReader(home.environment, home.systemProperties);

        Installation installation = reader.read(Where.find(null, file, null, home.environment, folder));

        assertThat(installation.home()).isNull();
        assertThat(installation.local()).isNull();
        assertThat(installation.workDirectory()).isEqualTo(folder.resolve("apim-migrate"));
        Files.writeString(file, "");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> reader.read(Where.find(null, file, null, home.environment, folder))))
                .hasMessageContaining("the H2 path is relative to the home; give --home");
    }

    @Test
    void theHomeComesFromTheEnvironmentElseFromTheCurrentFolder() throws Exception {
        home.toml("");
        Path other = Files.createDirectories(folder.resolve("other"));

        assertThat(Where.find(null, null, null, java.util.Map.of("CARBON_HOME", home.home.toString()), other)
                        .home())
                .isEqualTo(home.home);
        assertThat(Where.find(null, null, null, java.util.Map.of(), home.home).home())
                .isEqualTo(home.home);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> Where.find(null, null, null, java.util.Map.of(), other)))
                .hasMessageContaining("No installation was given.");
    }
}
