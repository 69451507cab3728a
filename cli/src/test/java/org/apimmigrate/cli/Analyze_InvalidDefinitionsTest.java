package org.apimmigrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apimmigrate.sampledata.flaw.Flaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Analyze_InvalidDefinitionsTest {

    @TempDir
    Path folder;

    @Test
    void areSavedOnlyWhenAsked() {
        H2Home.sample(folder, Flaw.OAS_INVALID);

        ToolRun plain = analyze();
        assertThat(plain.exitCode()).isEqualTo(3);
        assertThat(folder.resolve("invalid-swagger-definitions")).doesNotExist();

        ToolRun saving = analyze("--save-invalid-definitions");
        assertThat(saving.output()).contains("Invalid definitions saved: ");
        assertThat(files("invalid-swagger-definitions")).contains("index.csv").anyMatch(name -> name.endsWith(".json"));
    }

    @Test
    void theVendorsFlagDoesTheSame() {
        H2Home.sample(folder, Flaw.OAS_INVALID);

        ToolRun.of(
                folder,
                "-Dmigrate",
                "-DmigrateFromVersion=4.0.0",
                "-DmigratedVersion=4.1.0",
                "-DrunPreMigration=apiDefinitionValidation",
                "-DsaveInvalidDefinition",
                "--home",
                folder.toString());

        assertThat(files("invalid-swagger-definitions")).contains("index.csv");
    }

    /** "No findings" must not be taken for "passed" where nothing was looked at. */
    @Test
    void validatorsThatAreForOtherSourcesSaySo() {
        H2Home.sample(folder);

        for (String validator : List.of("apiResourceLevelAuthSchemeValidation", "appThirdPartyKMValidation")) {
            assertThat(analyze("--only", validator).output())
                    .contains("Not applicable: " + validator + ". It concerns");
        }
    }

    @Test
    void aMechanicalDefectGetsACorrectedCopyWithItsDiff() throws IOException {
        H2Home.sample(folder, Flaw.OAS_INVALID);

        ToolRun run = analyze("--fix", folder.resolve("fixed").toString());

        assertThat(run.output()).contains("Corrections written: 1 in ");
        List<String> copies = files("fixed");
        assertThat(copies).as(run.output()).anyMatch(name -> name.endsWith(".json.diff"));
        for (String diff :
                copies.stream().filter(name -> name.endsWith(".diff")).toList()) {
            assertThat(Files.readString(folder.resolve("fixed").resolve(diff))).contains("@@");
        }
    }

    @Test
    void anotherCallKeepsTheCorrectionsThatWereThere() {
        H2Home.sample(folder, Flaw.OAS_INVALID);
        String fixed = folder.resolve("fixed").toString();
        analyze("--fix", fixed);

        assertThat(analyze("--fix", fixed).output())
                .contains("Corrections that were there before are kept in ", "Corrections written: 1 in ");

        assertThat(files("fixed")).anyMatch(name -> name.startsWith("earlier-"));
    }

    @Test
    void aFolderWhoseListIsDamagedIsRefusedBeforeAnythingIsRead() throws IOException {
        H2Home.sample(folder, Flaw.OAS_INVALID);
        Path fixed = Files.createDirectories(folder.resolve("fixed"));
        Files.writeString(fixed.resolve("fixes.csv"), "kind\nnonsense\n");

        ToolRun run = analyze("--fix", fixed.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.error()).contains("Name another folder");
        assertThat(files("fixed")).containsExactly("fixes.csv");
    }

    @Test
    void correctionsNeedTheCheckThatFindsWhatIsWrong() {
        H2Home.sample(folder, Flaw.OAS_INVALID);
        String fixed = folder.resolve("fixed").toString();

        for (ToolRun run : List.of(
                analyze("--fix", fixed, "--only", "endpointConfiguration"),
                analyze("--fix", fixed, "--skip", "apiDefinitionValidation"))) {
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.error()).contains("Corrections cannot be made without the check of the definitions");
        }
        assertThat(folder.resolve("fixed")).doesNotExist();
    }

    private ToolRun analyze(String... options) {
        String[] all = Stream.concat(Stream.of("analyze", "--home", folder.toString()), Stream.of(options))
                .toArray(String[]::new);
        return ToolRun.of(folder, all);
    }

    private List<String> files(String name) {
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
