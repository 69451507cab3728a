package org.apimmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apimmigrate.core.check.CheckOutcome;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.fix.FixWriter;
import org.apimmigrate.core.run.MigrateOptions;
import org.apimmigrate.core.run.MigrateResult;
import org.apimmigrate.sampledata.SampleOptions;
import org.apimmigrate.sampledata.flaw.Flaw;
import org.apimmigrate.sampledata.model.ApiKind;
import org.apimmigrate.sampledata.model.SampleApi;
import org.apimmigrate.testkit.RowReader;
import org.apimmigrate.testkit.TestDatabases;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestInstallation;
import org.apimmigrate.testkit.TestServersExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is put in is the corrected copy of that very definition, to the last character. Nothing here depends on the DBMS. */
@Tag("slow")
@ExtendWith(TestServersExtension.class)
final class CorrectedCopies_H2Test {

    /** Without `paths`, which is mechanical. */
    private static final String INCOMPLETE = "{\"openapi\":\"3.0.1\",\"info\":{\"title\":\"%s\",\"version\":\"1\"}}";

    @Test
    void twoArtifactsWithOneUuidKeepTheirOwn(TestDatabases databases) throws IOException {
        TestInstallation installation = sample(databases);
        MigrationUnderTest migration = MigrationUnderTest.of(installation);
        List<SampleApi> apis = installation.content().apis(ApiKind.HTTP).subList(0, 2);
        for (SampleApi api : apis) {
            store(installation, api, "swagger.json", String.format(INCOMPLETE, api.name()), StandardCharsets.UTF_8);
        }
        installation
                .database(Role.REGISTRY)
                .update(
                        "UPDATE REG_RESOURCE SET REG_UUID = ? WHERE REG_UUID = ?",
                        apis.get(0).uuid(),
                        apis.get(1).uuid());
        Path folder = databases.folder();

        assertThat(migration.writeCorrections(folder)).isEqualTo(2);
        assertThat(migrate(migration, folder)).isEqualTo(MigrateResult.Outcome.COMPLETED);

        for (SampleApi api : apis) {
            assertThat(stored(installation, api, "swagger.json"))
                    .contains("\"title\":\"" + api.name() + "\"")
                    .contains("\"paths\"");
        }
    }

    @Test
    void patternsThatLookLikeFormulasAreStoredAsTheyAre(TestDatabases databases) throws IOException {
        TestInstallation installation = sample(databases);
        MigrationUnderTest migration = MigrationUnderTest.of(installation);
        SampleApi api = installation.content().apis(ApiKind.WS).get(0);
        store(
                installation,
                api,
                "asyncapi.json",
                "{\"asyncapi\":\"2.0.0\",\"info\":{\"title\":\"a\",\"version\":\"1\"},\"channels\":{"
                        + "\"+/t\":{\"subscribe\":{}},\"@x\":{\"publish\":{}},\"'=y\":{\"publish\":{}}}}",
                StandardCharsets.UTF_8);
        removeMappings(installation, api);
        Path folder = databases.folder();

        assertThat(migration.writeCorrections(folder)).isEqualTo(1);
        assertThat(migrate(migration, folder)).isEqualTo(MigrateResult.Outcome.COMPLETED);

        assertThat(mappings(installation, api)).containsOnlyKeys("+/t", "@x", "'=y");
    }

    @Test
    void oneRoundCorrectsADefinitionAndTheMappingsThatComeFromIt(TestDatabases databases) throws IOException {
        TestInstallation installation = sample(databases);
        MigrationUnderTest migration = MigrationUnderTest.of(installation);
        SampleApi api = installation.content().apis(ApiKind.HTTP).get(0);
        store(
                installation,
                api,
                "swagger.json",
                "{\"openapi\":\"3.0.1\",\"info\":{\"title\":\"a\",\"version\":\"1\"},\"paths\":{\"/x\":{\"get\":{\"responses\":{\"200\":{}}}}}}",
                StandardCharsets.UTF_8);
        removeMappings(installation, api);
        Path folder = databases.folder();

        assertThat(migration.writeCorrections(folder)).isEqualTo(2);
        assertThat(migrate(migration, folder)).isEqualTo(MigrateResult.Outcome.COMPLETED);

        assertThat(mappings(installation, api)).containsExactly(entry("/x", "GET"));
        assertThat(stored(installation, api, "swagger.json")).contains("\"description\"");
    }

    /** Restoring a revision brings its definition back. */
    @Test
    void aRevisionIsCorrectedAsWell(TestDatabases databases) throws IOException {
        TestInstallation installation = sample(databases);
        MigrationUnderTest migration = MigrationUnderTest.of(installation);
        SampleApi api = withRevision(installation);
        String revision = firstRevision(api);
        store(installation, api, revision, "swagger.json", String.format(INCOMPLETE, "old"), StandardCharsets.UTF_8);
        String workingCopy = stored(installation, api, "swagger.json");
        Path folder = databases.folder();

        assertThat(migration.writeCorrections(folder)).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("fixes.csv")))
                .contains(
                        revision + "/swagger.json",
                        " revision " + api.revisions().get(0).number());
        assertThat(migrate(migration, folder)).isEqualTo(MigrateResult.Outcome.COMPLETED);

        assertThat(stored(installation, api, revision, "swagger.json")).contains("\"old\"", "\"paths\"");
        assertThat(stored(installation, api, "swagger.json")).isEqualTo(workingCopy);
    }

    @Test
    void anEndpointSecurityOfARevisionIsCorrectedAsWell(TestDatabases databases) throws IOException {
        TestInstallation installation = sample(databases);
        MigrationUnderTest migration = MigrationUnderTest.of(installation);
        SampleApi api = withRevision(installation);
        String revision = firstRevision(api);
        String artifact = stored(installation, api, revision, "api");
        String flawed = artifact.replaceFirst(
                "endpointConfig>[^<]*<",
                "endpointConfig>{\"endpoint_security\":{\"production\":{\"customParameters\":{\"k\":\"hunter2\"}}}}<");
        assertThat(flawed).isNotEqualTo(artifact);
        store(installation, api, revision, "api", flawed, StandardCharsets.UTF_8);
        Path folder = databases.folder();

        assertThat(migration.writeCorrections(folder)).isEqualTo(1);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertThat(file).content().doesNotContain("hunter2");
            }
        }
        assertThat(migrate(migration, folder)).isEqualTo(MigrateResult.Outcome.COMPLETED);

        assertThat(stored(installation, api, revision, "api"))
                .contains("\"customParameters\":\"{\\\"k\\\":\\\"hunter2\\\"}\"");
    }

    /** A list with holes would be taken for all there is. */
    @Test
    void whatIsNotCompleteLeavesTheFolderAsItWas(TestDatabases databases) throws IOException {
        TestInstallation installation = sample(databases);
        MigrationUnderTest migration = MigrationUnderTest.of(installation);
        SampleApi api = installation.content().apis(ApiKind.HTTP).get(0);
        store(installation, api, "swagger.json", String.format(INCOMPLETE, "a"), StandardCharsets.UTF_8);
        Path folder = databases.folder();
        migration.writeCorrections(folder);
        Set<String> before = names(folder);

        migration.reading(session -> {
            try (FixWriter writer = new FixWriter(folder, check -> true)) {
                MigrationUnderTest.artifactChecks(session, writer);
                return assertThat(writer.finish(false)).isEmpty();
            }
        });
        assertThat(names(folder)).isEqualTo(before);

        Path file = Files.createFile(databases.folder().resolve("file"));
        migration.reading(session -> {
            try (FixWriter writer = new FixWriter(file, check -> true)) {
                assertThat(MigrationUnderTest.artifactChecks(session, writer))
                        .as("the check itself has an answer")
                        .noneMatch(outcome -> outcome.state() == CheckOutcome.State.COULD_NOT_RUN);
                return assertThatThrownBy(() -> writer.finish(true))
                        .isInstanceOf(MigrateException.class)
                        .hasMessageContaining("Corrections could not be written");
            }
        });
    }

    /** Only what a check of the call finds is corrected. */
    @Test
    void kindsWhoseCheckDoesNotRunAreLeftOut(TestDatabases databases) throws IOException {
        TestInstallation installation = databases.sample(
                TestDbms.H2,
                SampleOptions.small()
                        .withApis(30)
                        .withFlaws(EnumSet.of(
                                Flaw.OAS_INVALID, Flaw.URL_MAPPING_MISSING, Flaw.ENDPOINT_CONFIG_UNREADABLE)));
        Path folder = databases.folder();

        int written = MigrationUnderTest.of(installation).reading(session -> {
            try (FixWriter writer = new FixWriter(folder, "apiDefinitionValidation"::equals)) {
                MigrationUnderTest.artifactChecks(session, writer);
                return writer.finish(true).orElseThrow();
            }
        });

        assertThat(written).isEqualTo(1);
        assertThat(folder.resolve("fixes.csv")).content().contains("definition").doesNotContain("url-mappings");
    }

    @Test
    void whatSomebodyHasReviewedIsSetAsideByAnotherCall(TestDatabases databases) throws IOException {
        TestInstallation installation = sample(databases);
        MigrationUnderTest migration = MigrationUnderTest.of(installation);
        List<SampleApi> apis = installation.content().apis(ApiKind.HTTP).subList(0, 2);
        for (SampleApi api : apis) {
            store(installation, api, "swagger.json", String.format(INCOMPLETE, api.name()), StandardCharsets.UTF_8);
        }
        Path folder = databases.folder();
        migration.writeCorrections(folder);
        String edited = apis.get(0).uuid() + ".json";
        Files.writeString(folder.resolve(edited), "edited");
        Files.writeString(folder.resolve("notes.txt"), "mine");
        store(
                installation,
                apis.get(0),
                "swagger.json",
                stored(installation, apis.get(0), "swagger.json").replace("\"1\"}", "\"1\"},\"paths\":{}"),
                StandardCharsets.UTF_8);

        assertThat(migration.writeCorrections(folder)).isEqualTo(1);

        assertThat(names(folder))
                .as("what has become valid leaves nothing behind")
                .doesNotContain(edited, edited + ".diff")
                .contains(apis.get(1).uuid() + ".json", "notes.txt");
        try (Stream<Path> below = Files.walk(folder)) {
            assertThat(below.filter(file -> file.getFileName().toString().equals(edited)))
                    .singleElement()
                    .satisfies(file -> assertThat(file).hasContent("edited"));
        }
    }

    @Test
    void aFolderWhoseListIsDamagedIsLeftAsItIs(TestDatabases databases) throws IOException {
        TestInstallation installation = sample(databases);
        SampleApi api = installation.content().apis(ApiKind.HTTP).get(0);
        store(installation, api, "swagger.json", String.format(INCOMPLETE, "a"), StandardCharsets.UTF_8);
        MigrationUnderTest migration = MigrationUnderTest.of(installation);
        Path folder = databases.folder();
        Files.writeString(folder.resolve("fixes.csv"), "kind\nnonsense\n");

        assertThatThrownBy(() -> migration.writeCorrections(folder))
                .isInstanceOf(MigrateException.class)
                .hasMessageContaining("Name another folder");

        assertThat(names(folder)).containsExactly("fixes.csv");
        assertThat(folder.resolve("fixes.csv")).hasContent("kind\nnonsense\n");
    }

    @Test
    void whatAServerWouldNotTakeAsStoredGetsNoCopy(TestDatabases databases) throws IOException {
        TestInstallation installation = sample(databases);
        List<SampleApi> apis = installation.content().apis(ApiKind.HTTP).subList(0, 2);
        store(
                installation,
                apis.get(0),
                "swagger.json",
                String.format(INCOMPLETE, "caf\u00e9"),
                StandardCharsets.ISO_8859_1);
        store(
                installation,
                apis.get(1),
                "swagger.json",
                "openapi: 3.0.1\ninfo:\n  title: a\n  version: '1'\n",
                StandardCharsets.UTF_8);
        Path folder = databases.folder();

        assertThat(MigrationUnderTest.of(installation).writeCorrections(folder)).isZero();
        assertThat(names(folder)).containsExactly("fixes.csv");
    }

    private static TestInstallation sample(TestDatabases databases) {
        return databases.sample(TestDbms.H2, SampleOptions.small().withApis(24));
    }

    private static void removeMappings(TestInstallation installation, SampleApi api) {
        installation
                .database(Role.AM)
                .execute(
                        "DELETE FROM AM_API_RESOURCE_SCOPE_MAPPING WHERE URL_MAPPING_ID IN (SELECT URL_MAPPING_ID"
                                + mappingsOf(api) + ")",
                        "DELETE" + mappingsOf(api));
    }

    /** Verb by pattern. */
    private static Map<String, String> mappings(TestInstallation installation, SampleApi api) {
        return new RowReader(installation.database(Role.AM)).map("SELECT URL_PATTERN, HTTP_METHOD" + mappingsOf(api));
    }

    private static String mappingsOf(SampleApi api) {
        return " FROM AM_API_URL_MAPPING WHERE REVISION_UUID IS NULL AND API_ID = " + api.id();
    }

    private static SampleApi withRevision(TestInstallation installation) {
        return installation.content().apis(ApiKind.HTTP).stream()
                .filter(api -> !api.revisions().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** Its folder in the registry. */
    private static String firstRevision(SampleApi api) {
        return "/_system/governance/apimgt/applicationdata/apis/" + api.uuid() + "/"
                + api.revisions().get(0).number();
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    private static void store(TestInstallation installation, SampleApi api, String name, String text, Charset charset) {
        store(installation, api, api.path(), name, text, charset);
    }

    private static void store(
            TestInstallation installation, SampleApi api, String path, String name, String text, Charset charset) {
        installation
                .database(Role.REGISTRY)
                .update(
                        "UPDATE REG_CONTENT SET REG_CONTENT_DATA = ? WHERE REG_CONTENT_ID IN ("
                                + contentId(api, path, name) + ")",
                        text.getBytes(charset));
    }

    private static String stored(TestInstallation installation, SampleApi api, String name) {
        return stored(installation, api, api.path(), name);
    }

    private static String stored(TestInstallation installation, SampleApi api, String path, String name) {
        String bytes = new RowReader(installation.database(Role.REGISTRY))
                .rows("SELECT REG_CONTENT_DATA FROM REG_CONTENT WHERE REG_CONTENT_ID IN (" + contentId(api, path, name)
                        + ")")
                .get(0)
                .get(0);
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static String contentId(SampleApi api, String path, String name) {
        return "SELECT R.REG_CONTENT_ID FROM REG_RESOURCE R JOIN REG_PATH P ON P.REG_PATH_ID = R.REG_PATH_ID"
                + " AND P.REG_TENANT_ID = R.REG_TENANT_ID WHERE R.REG_NAME = '" + name + "' AND P.REG_PATH_VALUE = '"
                + path + "' AND R.REG_TENANT_ID = " + api.tenant().id();
    }

    private static MigrateResult.Outcome migrate(MigrationUnderTest migration, Path folder) {
        return migration
                .migrate(new MigrateOptions(true, MigrateOptions.Orphans.STOP, null, folder))
                .outcome();
    }
}
