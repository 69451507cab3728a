package org.apimmigrate.core.aftercare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apimmigrate.core.connect.LocalRegistry;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.database.dialects.Dialects;
import org.apimmigrate.core.error.Secret;
import org.apimmigrate.core.installation.DatabaseSettings;
import org.apimmigrate.core.installation.Installation;
import org.apimmigrate.core.installation.ServerSettings;
import org.apimmigrate.core.registry.Tenant;
import org.apimmigrate.core.schema.OpenH2;
import org.apimmigrate.core.secret.TestKeyStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of what remains has the installation's own values. */
class RemainingSteps_ValuesTest {

    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "'', -, 1",
                "'', 4, 4",
                "'lastaccesstime', -, 1",
                "'lastaccesstime,lastaccesstime_1', 1, 2",
                "'lastaccesstime,lastaccesstime_7,other', 3, 3",
                "'lastaccesstime_7', 7, 8",
                "'lastaccesstime_7', -, 8",
            })
    void theNumberIsOneThatNoIndexingHasUsed(String names, Integer configured, int next) {
        assertThat(IndexingTimes.of(List.of(names.split(","))).next(configured)).isEqualTo(next);
    }

    @Test
    void whereTheLocalRegistryCannotBeReadTheListSaysSo() throws Exception {
        Files.writeString(home.resolve("broken.mv.db"), "this is no database");
        Installation installation = installation("jdbc:h2:" + home.resolve("broken"), "admin");
        IndexingTimes times =
                new LocalRegistry(settings -> new org.h2.Driver(), Dialects::forUrl).indexingTimes(installation);

        assertThat(times.unknown()).contains("could not be read");
        assertThat(times.next(5)).isEqualTo(6);
        try (OpenH2 open = new OpenH2()) {
            assertThat(steps(open, installation, times))
                    .anyMatch(s -> s.contains("re_indexing = 1") && s.contains("could not be looked up"));
        }
    }

    @Test
    void aPackThatWasNeverStartedHasNoLocalRegistryAndNoneIsMade() throws Exception {
        Installation installation = installation("jdbc:h2:" + home.resolve("none"), "admin");

        IndexingTimes times =
                new LocalRegistry(settings -> new org.h2.Driver(), Dialects::forUrl).indexingTimes(installation);

        assertThat(times.unknown()).isNull();
        assertThat(times.used()).isEmpty();
        assertThat(Files.list(home).toList()).isEmpty();
    }

    @Test
    void whatTheProcedurePutThereIsListedWhileItIsThere() throws Exception {
        Files.createDirectories(home.resolve("migration-resources/lib"));
        Files.createDirectories(home.resolve("migration-resources/bin"));
        Files.writeString(home.resolve("migration-resources/bin/apim-migrate"), "");
        Files.writeString(home.resolve("migration-resources/CONTENTS.sha256"), "");
        try (OpenH2 open = new OpenH2()) {
            assertThat(steps(open, installation("jdbc:h2:mem:x", "admin"), IndexingTimes.of(List.of())))
                    .last()
                    .asString()
                    .contains("--clean-home");
        }
    }

    /** What was kept is left of it, and the tool that would clear it is gone. */
    @Test
    void aCommandThatIsGoneIsNotNamed() throws Exception {
        Files.createDirectories(home.resolve("migration-resources"));
        Files.writeString(home.resolve("migration-resources/notes.txt"), "ours");
        Files.writeString(home.resolve("migration-resources/CONTENTS.sha256"), "");
        try (OpenH2 open = new OpenH2()) {
            assertThat(steps(open, installation("jdbc:h2:mem:x", "admin"), IndexingTimes.of(List.of())))
                    .last()
                    .asString()
                    .contains("manually", home + "/migration-resources")
                    .doesNotContain("--clean-home");
        }
    }

    @Test
    void theLocalRegistryTellsTheNumbers() throws Exception {
        String url = "jdbc:h2:" + home.resolve("local");
        try (var connection = java.sql.DriverManager.getConnection(url, "u", "p");
                var statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE REG_PATH (REG_PATH_ID INTEGER, REG_PATH_VALUE VARCHAR(2000), REG_TENANT_ID INTEGER)");
            statement.execute(
                    "CREATE TABLE REG_RESOURCE (REG_PATH_ID INTEGER, REG_NAME VARCHAR(256), REG_TENANT_ID INTEGER)");
            statement.execute(
                    "INSERT INTO REG_PATH VALUES (34,"
                            + " '/_system/local/repository/components/org.wso2.carbon.registry/indexing', -1234), (35, '/x', -1234)");
            statement.execute(
                    "INSERT INTO REG_RESOURCE VALUES (34, 'lastaccesstime', -1234), (34, 'lastaccesstime_2', -1234),"
                            + " (34, NULL, -1234), (35, 'lastaccesstime_9', -1234)");
        }

        IndexingTimes times = new LocalRegistry(settings -> new org.h2.Driver(), Dialects::forUrl)
                .indexingTimes(installation(url, "admin"));

        assertThat(times.used()).containsExactly(0, 2);
        assertThat(times.next(null)).isEqualTo(3);
    }

    @Test
    void tenantsKeyManagersSequencesAndRoleByName() throws Exception {
        Path sequences =
                Files.createDirectories(home.resolve("repository/deployment/server/synapse-configs/default/sequences"));
        Files.writeString(sequences.resolve("WSO2AM--Ext--In.xml"), "<sequence/>");
        Files.writeString(sequences.resolve("main.xml"), "<sequence/>");
        try (OpenH2 open = new OpenH2(new Tenant(1, "a.com", true))) {
            open.am(
                    "INSERT INTO AM_KEY_MANAGER (UUID, NAME, TYPE, TENANT_DOMAIN) VALUES ('1', 'Resident Key Manager', 'default', 'a.com')",
                    "INSERT INTO AM_KEY_MANAGER (UUID, NAME, TYPE, TENANT_DOMAIN) VALUES ('2', 'Okta', 'Okta', 'a.com')");

            List<String> steps = steps(open, installation("jdbc:h2:mem:x", "boss"), IndexingTimes.of(List.of()));

            assertThat(steps)
                    .anyMatch(s -> s.contains("repository/tenants (a.com)"))
                    .anyMatch(s -> s.contains("Okta of a.com") && !s.contains("Resident"))
                    .anyMatch(s -> s.contains("WSO2AM--Ext--In") && !s.contains("main"))
                    .anyMatch(s -> s.contains("The admin role is boss"))
                    .anyMatch(s -> s.contains(home + "/solr"));
        }
    }

    /** Proved by opening what is encrypted with the key of this home. */
    @Test
    void copyingTheKeyStoresIsListedUntilThisHomeOpensWhatIsEncrypted() throws Exception {
        TestKeyStore ours = TestKeyStore.make(home.resolve("ours.jks"), "JKS", "secret1");
        TestKeyStore others = TestKeyStore.make(home.resolve("others.jks"), "JKS", "secret2");
        try (OpenH2 open = new OpenH2()) {
            String described = ours.described("s").replace("\"", "\\\"");
            open.am(
                    "INSERT INTO AM_KEY_MANAGER (UUID, NAME, TYPE, CONFIGURATION, TENANT_DOMAIN) VALUES ('K', 'Okta', 'Okta', X'"
                            + HexFormat.of()
                                    .formatHex(("{\"client_secret\":\"" + described + "\"}")
                                            .getBytes(StandardCharsets.UTF_8))
                            + "', 'carbon.super')");

            assertThat(steps(open, withKeyStore(others), IndexingTimes.of(List.of())))
                    .anyMatch(s -> s.startsWith("Copy the key stores"));
            assertThat(steps(open, withKeyStore(ours), IndexingTimes.of(List.of())))
                    .noneMatch(s -> s.startsWith("Copy the key stores"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, true", "50, true", "many, true", "200, false", "500, false"})
    void theFirstStartNeedsManyConnections(String maxActive, boolean listed) throws Exception {
        DatabaseSettings shared = new DatabaseSettings(
                "[database.shared_db]",
                "h2",
                "jdbc:h2:mem:x",
                "u",
                new Secret("p"),
                null,
                maxActive == null ? Map.of() : Map.of("maxActive", maxActive));
        Installation plain = installation("jdbc:h2:mem:x", "admin");
        Installation installation = new Installation(
                home,
                plain.configuration(),
                plain.workDirectory(),
                Map.of(Role.REGISTRY, shared),
                plain.local(),
                plain.facts());
        try (OpenH2 open = new OpenH2()) {
            assertThat(steps(open, installation, IndexingTimes.of(List.of())).stream()
                            .anyMatch(s -> s.contains("maxActive = 200 in [database.shared_db]")))
                    .isEqualTo(listed);
        }
    }

    @Test
    void anIndexFolderThatIsGoneIsNotToBeDeletedHere() throws Exception {
        try (OpenH2 open = new OpenH2()) {
            Installation installation = installation("jdbc:h2:mem:x", "admin");

            assertThat(steps(open, installation, IndexingTimes.of(List.of())))
                    .anyMatch(s -> s.startsWith("This home has no index folder"));
            Files.createDirectories(home.resolve("solr/data"));
            assertThat(steps(open, installation, IndexingTimes.of(List.of())))
                    .anyMatch(s ->
                            s.startsWith("With every 4.1.0 node stopped, delete the index folder " + home + "/solr"));
        }
    }

    @Test
    void whatDoesNotConcernTheInstallationIsNotListed() throws Exception {
        try (OpenH2 open = new OpenH2()) {
            assertThat(steps(open, installation("jdbc:h2:mem:x", "admin"), IndexingTimes.of(List.of())))
                    .hasSize(4);
        }
    }

    private Installation withKeyStore(TestKeyStore store) throws Exception {
        Installation plain = installation("jdbc:h2:mem:x", "admin");
        return new Installation(
                home,
                plain.configuration(),
                plain.workDirectory(),
                plain.databases(),
                plain.local(),
                plain.facts(),
                List.of(),
                new ServerSettings(store.settings(), store.settings(), null, null, null, 0, null));
    }

    private static List<String> steps(OpenH2 open, Installation installation, IndexingTimes times) {
        return new RemainingSteps(open.context(installation), times).list();
    }

    private Installation installation(String localUrl, String adminRole) {
        DatabaseSettings local =
                new DatabaseSettings("[database.local]", "h2", localUrl, "u", new Secret("p"), null, Map.of());
        return new Installation(
                home,
                home.resolve("deployment.toml"),
                home.resolve("work"),
                Map.of(),
                local,
                new Installation.Facts(adminRole, false, "/_system/governance", "/_system/config", null, null, null));
    }
}
