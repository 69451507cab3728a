package org.apimmigrate.cli.flags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apimmigrate.core.error.MigrateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentedFlags_TranslationTest {

    private static final List<String> COMMON =
            List.of("-Dmigrate", "-DmigrateFromVersion=4.0.0", "-DmigratedVersion=4.1.0");

    @Test
    void theMigrationItself() {
        assertThat(translate()).containsExactly("migrate");
    }

    @Test
    void theValidation() {
        assertThat(translate("-DrunPreMigration")).containsExactly("analyze");
        assertThat(translate("-DrunPreMigration=true")).containsExactly("analyze");
    }

    @Test
    void oneValidator() {
        assertThat(translate("-DrunPreMigration=apiDefinitionValidation"))
                .containsExactly("analyze", "--only=apiDefinitionValidation");
    }

    @Test
    void savingInvalidDefinitions() {
        assertThat(translate("-DrunPreMigration", "-DsaveInvalidDefinition"))
                .containsExactly("analyze", "--save-invalid-definitions");
        assertThat(translate("-DrunPreMigration", "-DsaveInvalidDefinition=true"))
                .containsExactly("analyze", "--save-invalid-definitions");
    }

    @Test
    void falseMeansFalse() {
        assertThat(translate("-DrunPreMigration", "-DsaveInvalidDefinition=false"))
                .containsExactly("analyze");
    }

    /** Somebody who switches the validation off may not mean the migration. */
    @Test
    void aValidationThatIsSwitchedOffIsNoMigration() {
        for (String off : List.of("-DrunPreMigration=false", "-DrunPreMigration=False")) {
            assertThatThrownBy(() -> translate(off)).hasMessageContaining("neither validation nor migration");
        }
    }

    @Test
    void selectionsOfTenants() {
        assertThat(translate("-Dtenants=abc.com,carbon.super"))
                .containsExactly("migrate", "--tenants=abc.com,carbon.super");
        assertThat(translate("-DblackListed=abc.com")).containsExactly("migrate", "--exclude-tenants=abc.com");
        assertThat(translate("-DtenantRange=1-5")).containsExactly("migrate", "--tenant-range=1-5");
    }

    @Test
    void theProfileOfADistributedSetUpIsAccepted() {
        assertThat(translate("-Dprofile=control-plane")).containsExactly("migrate");
    }

    @Test
    void whatIsTheBundlesAffairIsAccepted() {
        for (String flag : List.of("-DexitOnFailure", "-DexitOnFailure=true", "-DexitOnFailure=false")) {
            assertThat(translate(flag)).containsExactly("migrate");
        }
    }

    @Test
    void ownOptionsBesideTheFlagsAreKept() {
        assertThat(translate("--home", "/opt/am", "--yes")).containsExactly("migrate", "--home", "/opt/am", "--yes");
    }

    @Test
    void quotedFormsOfWindows() {
        assertThat(DocumentedFlags.translate(List.of(
                        "\"-Dmigrate\"",
                        "\"-DmigrateFromVersion=4.0.0\"",
                        "-DmigratedVersion=\"4.1.0\"",
                        "\"-Dtenants=abc.com\"")))
                .containsExactly("migrate", "--tenants=abc.com");
    }

    @Test
    void withoutAnyFlagNothingIsTouched() {
        assertThat(DocumentedFlags.translate(List.of("analyze", "--only", "x")))
                .containsExactly("analyze", "--only", "x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-DrunPreMigration=apiDefinitionValidaton",
                "-DrunPreMigration=APIDEFINITIONVALIDATION",
                "-DrunPreMigration=",
                "-DsaveInvalidDefinition=perhaps -DrunPreMigration",
                "-DsaveInvalidDefinition",
                "-Dtenants",
                "-Dtenants=",
                "-Dtenants=a.com -DblackListed=b.com",
                "-Dblacklisted=a.com",
                "-DtenantRange=",
                "-DmigrateFromVersion=4.0.0",
                "-Dcomponent=all",
                "-DrunPreMigraton",
                "-DexitOnFailure=xyz",
                "-DexitOnFailure=",
                "-Dprofile=gateway-worker",
                "-Dprofile=",
                "-Dprofile",
                "-D",
            })
    void aMistakeIsAnErrorNeverEverything(String flags) {
        assertThatThrownBy(() -> translate(flags.split(" ")))
                .isInstanceOfSatisfying(MigrateException.class, e -> assertThat(e.kind())
                        .isEqualTo(MigrateException.Kind.CONFIGURATION));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Dmigrate",
                "-DmigrateFromVersion=4.0.0 -DmigratedVersion=4.1.0",
                "-Dmigrate=false -DmigrateFromVersion=4.0.0 -DmigratedVersion=4.1.0",
                "-Dmigrate -DmigrateFromVersion=3.2.0 -DmigratedVersion=4.1.0",
                "-Dmigrate -DmigrateFromVersion=4.0.0 -DmigratedVersion=4.2.0",
                "-Dmigrate -DmigrateFromVersion=4.0.0",
                "-DrunPreMigration",
            })
    void aHopThatIsNotThisOneIsAnError(String flags) {
        assertThatThrownBy(() -> DocumentedFlags.translate(List.of(flags.split(" "))))
                .isInstanceOfSatisfying(MigrateException.class, e -> assertThat(e.kind())
                        .isEqualTo(MigrateException.Kind.CONFIGURATION));
    }

    private static List<String> translate(String... further) {
        List<String> all = new ArrayList<>(COMMON);
        all.addAll(Arrays.asList(further));
        return DocumentedFlags.translate(all);
    }
}
