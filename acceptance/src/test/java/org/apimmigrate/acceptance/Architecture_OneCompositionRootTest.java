package org.apimmigrate.acceptance;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.context.ExpectedCatalogs;
import org.apimmigrate.core.run.Session;
import org.junit.jupiter.api.Test;

/** What is tested is what runs: classes and tests of every module get their sessions from one factory. */
class Architecture_OneCompositionRootTest {

    private static final List<String> MODULES = List.of("core", "sampledata", "testkit", "cli", "acceptance");

    @Test
    void nobodyElseMakesAContextOrASession() {
        JavaClasses all = classes();
        assertThat(all.contain(Context.class)).isTrue();
        assertThat(all.contain("org.apimmigrate.run.MigrationUnderTest")).isTrue();

        noClasses()
                .that()
                .resideOutsideOfPackage("org.apimmigrate.core.session")
                .should()
                .callConstructorWhere(target(owner(belongToAnyOf(Context.class, Session.class))))
                .check(all);
    }

    /** The catalogs that are expected are asked of the context; who makes the rule himself makes a rule of his own. */
    @Test
    void onlyTheFactoryAndPlansWithoutDatabaseMakeTheRule() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.apimmigrate.core.session",
                        "org.apimmigrate.core.context",
                        "org.apimmigrate.core.step.schema")
                .should()
                .callConstructorWhere(target(owner(belongToAnyOf(ExpectedCatalogs.class))))
                .check(classes());
    }

    private static JavaClasses classes() {
        List<Path> folders = new ArrayList<>();
        for (String module : MODULES) {
            for (String kind : List.of("classes", "test-classes")) {
                Path folder = Path.of("..", module, "target", kind).normalize();
                if (Files.isDirectory(folder)) {
                    folders.add(folder);
                }
            }
        }
        return new ClassFileImporter().importPaths(folders);
    }
}
