package org.apimmigrate.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.apimmigrate.core.check.saved.InvalidDefinitions;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.sampledata.SampleOptions;
import org.apimmigrate.sampledata.flaw.ExpectedFinding;
import org.apimmigrate.sampledata.flaw.Flaw;
import org.apimmigrate.testkit.TestDatabases;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestInstallation;
import org.apimmigrate.testkit.TestServersExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Invalid definitions are saved byte for byte, listed, and leave the list when they have become valid. */
@ExtendWith(TestServersExtension.class)
final class InvalidDefinitions_FilesTest {

    private static final Set<String> DEFINITIONS = Set.of("apiDefinitionValidation");

    @Test
    void eachKindHasAFileAndALine(TestDatabases databases) throws IOException {
        TestInstallation sample = sample(databases);
        Path folder = databases.folder().resolve("invalid-swagger-definitions");

        save(sample, folder);

        for (ExpectedFinding expected : sample.content().findings()) {
            String extension =
                    switch (expected.code()) {
                        case OAS_INVALID -> ".json";
                        case GRAPHQL_INVALID -> ".graphql";
                        case ASYNCAPI_INVALID -> ".asyncapi.json";
                        default -> ".wsdl";
                    };
            assertThat(folder.resolve(expected.about() + extension)).isRegularFile();
            assertThat(Files.readString(folder.resolve("index.csv"))).contains(expected.about() + extension);
        }
        assertThat(Files.readString(folder.resolve(uuid(sample, "OAS_INVALID") + ".json")))
                .isEqualTo("{\"openapi\":\"3.0.1\",\"info\":{\"title\":\"x\",\"version\":\"1\"}}");
    }

    @Test
    void whatHasBecomeValidLeavesTheList(TestDatabases databases) throws IOException {
        TestInstallation sample = sample(databases);
        Path folder = databases.folder().resolve("invalid-swagger-definitions");
        save(sample, folder);
        String uuid = uuid(sample, "OAS_INVALID");
        sample.database(Role.REGISTRY)
                .execute("DELETE FROM REG_RESOURCE WHERE REG_NAME = 'swagger.json' AND REG_PATH_ID ="
                        + " (SELECT A.REG_PATH_ID FROM REG_RESOURCE A WHERE A.REG_UUID = '" + uuid + "')");

        save(sample, folder);

        assertThat(Files.readString(folder.resolve("index.csv")))
                .doesNotContain(uuid)
                .contains(uuid(sample, "GRAPHQL_INVALID"));
    }

    /** Also when the last API of a tenant is gone, so that none of its definitions is judged. */
    @Test
    void aTenantWithoutApisLeavesTheList(TestDatabases databases) throws IOException {
        TestInstallation sample = sample(databases);
        Path folder = databases.folder().resolve("invalid-swagger-definitions");
        save(sample, folder);
        assertThat(Files.readAllLines(folder.resolve("index.csv"))).hasSizeGreaterThan(1);
        sample.database(Role.REGISTRY).execute("UPDATE REG_RESOURCE SET REG_MEDIA_TYPE = NULL WHERE REG_NAME = 'api'");

        save(sample, folder);

        assertThat(Files.readAllLines(folder.resolve("index.csv"))).hasSize(1);
    }

    @Test
    void aRunThatCouldNotLookLeavesTheListAlone(TestDatabases databases) throws IOException {
        TestInstallation sample = sample(databases);
        Path folder = databases.folder().resolve("invalid-swagger-definitions");
        save(sample, folder);
        String before = Files.readString(folder.resolve("index.csv"));

        new InvalidDefinitions(folder).finish(false);

        assertThat(Files.readString(folder.resolve("index.csv"))).isEqualTo(before);
    }

    private static TestInstallation sample(TestDatabases databases) {
        return databases.sample(
                TestDbms.H2,
                SampleOptions.small()
                        .withApis(30)
                        .withFlaws(EnumSet.of(
                                Flaw.OAS_INVALID, Flaw.GRAPHQL_INVALID, Flaw.WSDL_INVALID, Flaw.ASYNCAPI_INVALID)));
    }

    private static void save(TestInstallation sample, Path folder) {
        InvalidDefinitions saved = new InvalidDefinitions(folder);
        AnalysisUnderTest.of(sample).heardBy(saved).run(DEFINITIONS);
        saved.finish(true);
    }

    private static String uuid(TestInstallation sample, String code) {
        return sample.content().findings().stream()
                .filter(finding -> finding.code().name().equals(code))
                .findFirst()
                .orElseThrow()
                .about();
    }
}
