package org.apimmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.run.MigrateOptions;
import org.apimmigrate.core.run.MigrateResult;
import org.apimmigrate.core.run.RollbackResult;
import org.apimmigrate.core.step.StepId;
import org.apimmigrate.sampledata.SampleOptions;
import org.apimmigrate.sampledata.flaw.Flaw;
import org.apimmigrate.testkit.TestDatabases;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestServersExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Corrections are written on request, put in on request, hold afterwards, and go with a rollback. */
@Tag("slow")
@ExtendWith(TestServersExtension.class)
abstract class CorrectionsContract {

    private static final int FLAWS = 4;

    abstract TestDbms dbms();

    private MigrationUnderTest flawed(TestDatabases databases) {
        return MigrationUnderTest.of(databases.sample(
                dbms(),
                SampleOptions.small()
                        .withApis(30)
                        .withFlaws(EnumSet.of(
                                Flaw.ASYNCAPI_MISSING,
                                Flaw.URL_MAPPING_MISSING,
                                Flaw.ENDPOINT_CONFIG_UNREADABLE,
                                Flaw.OAS_INVALID))));
    }

    @Test
    void whatIsWrittenIsPutInAndNothingIsLeftToCorrect(TestDatabases databases) throws IOException {
        MigrationUnderTest migration = flawed(databases);
        Snapshot start = migration.snapshot();
        Path folder = databases.folder();
        assertThat(migration.writeCorrections(folder)).isEqualTo(FLAWS);
        assertThat(Files.readString(folder.resolve("fixes.csv")))
                .contains("definition", "new-asyncapi", "url-mappings", "endpoint-security");
        assertThat(migration.snapshot().rows()).as("analyze writes nothing").isEqualTo(start.rows());

        MigrateResult result = migration.migrate(with(folder));

        assertThat(result.outcome()).isEqualTo(MigrateResult.Outcome.COMPLETED);
        assertThat(migration.writeCorrections(databases.folder())).isZero();
        RollbackResult back = migration.rollback();
        assertThat(back.rowDifferences()).isEmpty();
        assertThat(migration.snapshot().rows()).isEqualTo(start.rows());
    }

    @Test
    void withoutTheOptionNothingIsCorrected(TestDatabases databases) {
        MigrationUnderTest migration = flawed(databases);

        MigrateResult result = migration.migrate();

        assertThat(result.outcome()).isEqualTo(MigrateResult.Outcome.COMPLETED);
        assertThat(migration.writeCorrections(databases.folder())).isEqualTo(FLAWS);
    }

    @Test
    void aCopyThatIsStillInvalidStopsBeforeAnythingIsWritten(TestDatabases databases) throws IOException {
        MigrationUnderTest migration = flawed(databases);
        Snapshot start = migration.snapshot();
        Path folder = databases.folder();
        migration.writeCorrections(folder);
        try (var files = Files.list(folder)) {
            Path copy = files.filter(file -> file.toString().endsWith(".json")
                            && !file.toString().contains("async"))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(copy, "{\"openapi\":\"3.1.0\"}");
        }

        assertThatThrownBy(() -> migration.migrate(with(folder))).isInstanceOfSatisfying(MigrateException.class, e -> {
            assertThat(e.kind()).isEqualTo(MigrateException.Kind.CONFIGURATION);
            assertThat(e).hasMessageContaining("not valid");
        });
        assertThat(migration.snapshot().rows()).isEqualTo(start.rows());
    }

    /** People edit the folder; what they make of it must not become a statement that fails when all other steps are completed. */
    @Test
    void whatCouldNotBeStoredStopsBeforeAnythingIsWritten(TestDatabases databases) throws IOException {
        MigrationUnderTest migration = flawed(databases);
        Snapshot start = migration.snapshot();
        for (List<String> edit : List.of(
                List.of("url-mappings", "GET,/" + "x".repeat(600) + ",Any,Unlimited,", "more than 512 characters"),
                List.of("url-mappings", "GET,/x,Any", "3 cells instead of 5"),
                List.of("url-mappings", "get,/x,Any,Unlimited,", "no verb in capitals"),
                List.of("url-mappings", "GET,/x,Any,Unlimited,no_such_scope", "has no scope no_such_scope"))) {
            Path folder = databases.folder();
            migration.writeCorrections(folder);
            Path file = folder.resolve(fileOf(folder, edit.get(0)));
            Files.writeString(file, Files.readString(file) + edit.get(1) + "\n");
            assertRefused(migration, folder, edit.get(2));
        }
        assertThat(migration.snapshot().rows()).isEqualTo(start.rows());
    }

    @Test
    void theListCanNameNothingButResourcesOfApis(TestDatabases databases) throws IOException {
        MigrationUnderTest migration = flawed(databases);
        Snapshot start = migration.snapshot();
        for (String path : List.of("/_system/governance/apimgt/applicationdata/tiers.xml", "/api")) {
            Path folder = databases.folder();
            migration.writeCorrections(folder);
            Path list = folder.resolve("fixes.csv");
            List<String> lines = Files.readAllLines(list).stream()
                    .map(line -> line.replace("\"", "").startsWith("definition,")
                            ? line.replaceFirst("/_system/[^,\"]*/swagger\\.json", path)
                            : line)
                    .toList();
            Files.write(list, lines);
            assertRefused(migration, folder, "which is not the");
        }
        assertThat(migration.snapshot().rows()).isEqualTo(start.rows());
    }

    /** The copy of an endpoint security holds no value, so it must not be put in over a configuration that nobody has looked at. */
    @Test
    void anEndpointConfigurationThatHasChangedSinceIsLeftAlone(TestDatabases databases) throws IOException {
        MigrationUnderTest migration = flawed(databases);
        Path folder = databases.folder();
        migration.writeCorrections(folder);
        Path list = folder.resolve("fixes.csv");
        String lines = Files.readString(list);
        Files.writeString(
                list,
                lines.lines()
                        .map(line -> line.contains("endpoint-security")
                                ? line.replaceFirst("[0-9a-f]{64}", "0".repeat(64))
                                : line)
                        .collect(Collectors.joining("\n", "", "\n")));

        assertRefused(migration, folder, "endpointConfig is not the one");
    }

    @Test
    void aRunThatWasBegunWithThemDoesNotEndWithoutThem(TestDatabases databases) {
        MigrationUnderTest migration = flawed(databases);
        Path folder = databases.folder();
        migration.writeCorrections(folder);
        migration.migrate(new MigrateOptions(true, MigrateOptions.Orphans.STOP, StepId.SCHEMA_TIGHTEN, folder));

        assertThatThrownBy(migration::migrate)
                .isInstanceOfSatisfying(MigrateException.class, e -> assertThat(e.kind())
                        .isEqualTo(MigrateException.Kind.CONFIGURATION))
                .hasMessageContaining("begun with corrections");

        assertThat(migration.migrate(with(folder)).outcome()).isEqualTo(MigrateResult.Outcome.COMPLETED);
        assertThat(migration.writeCorrections(databases.folder())).isZero();
        assertThat(migration.migrate(with(folder)).outcome())
                .as("they are in")
                .isEqualTo(MigrateResult.Outcome.NOTHING_TO_DO);
    }

    @Test
    void forACompletedMigrationTheyComeTooLate(TestDatabases databases) {
        MigrationUnderTest migration = flawed(databases);
        Path folder = databases.folder();
        migration.writeCorrections(folder);
        migration.migrate();
        Snapshot up = migration.snapshot();

        assertRefused(migration, folder, "cannot be applied any more");
        migration.finish();
        assertRefused(migration, folder, "cannot be applied any more");
        assertThat(migration.snapshot().rows()).isEqualTo(up.rows());
    }

    private static String fileOf(Path folder, String kind) throws IOException {
        return Files.readAllLines(folder.resolve("fixes.csv")).stream()
                .filter(line -> line.replace("\"", "").startsWith(kind + ","))
                .map(line -> line.substring(line.lastIndexOf(',') + 1).replace("\"", ""))
                .findFirst()
                .orElseThrow();
    }

    private static void assertRefused(MigrationUnderTest migration, Path folder, String why) {
        assertThatThrownBy(() -> migration.migrate(with(folder)))
                .isInstanceOfSatisfying(MigrateException.class, e -> assertThat(e.kind())
                        .isEqualTo(MigrateException.Kind.CONFIGURATION))
                .hasMessageContaining(why);
    }

    private static MigrateOptions with(Path folder) {
        return new MigrateOptions(true, MigrateOptions.Orphans.STOP, null, folder);
    }
}
