package org.apimmigrate.cli.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.PrintStream;
import java.io.PrintWriter;
import org.apimmigrate.cli.console.ProcessTerminal;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.run.Session;

@AnalyzeClasses(packages = "org.apimmigrate", importOptions = ImportOption.DoNotIncludeTests.class)
class Architecture_DependenciesTest {

    @ArchTest
    static final ArchRule rooms_of_the_engine_have_no_cycles =
            slices().matching("org.apimmigrate.core.(*)..").should().beFreeOfCycles();

    /** A register names every check, step or invariant; that is its purpose, and the only way down that is allowed. */
    @ArchTest
    static final ArchRule packages_have_no_cycles = slices().matching("org.apimmigrate.(**)")
            .should()
            .beFreeOfCycles()
            .ignoreDependency(simpleName("Checks"), alwaysTrue())
            .ignoreDependency(simpleName("Steps"), alwaysTrue())
            .ignoreDependency(simpleName("Invariants"), alwaysTrue())
            .ignoreDependency(simpleName("DefinitionLibrary"), resideInAPackage("org.apimmigrate.definition.spi"));

    @ArchTest
    static final ArchRule one_factory_makes_contexts_and_sessions = noClasses()
            .that()
            .resideOutsideOfPackage("org.apimmigrate.core.session")
            .should()
            .callConstructorWhere(target(owner(belongToAnyOf(Context.class, Session.class))))
            .because("what is tested has to be what operators run");

    @ArchTest
    static final ArchRule the_engine_knows_no_command_line = noClasses()
            .that()
            .resideInAPackage("org.apimmigrate.core..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apimmigrate.cli..", "org.apimmigrate.sampledata..", "picocli..", "gg.jte..", "ch.qos..");

    @ArchTest
    static final ArchRule verdicts_on_definitions_depend_on_no_other_room = noClasses()
            .that()
            .resideInAPackage("org.apimmigrate.definition..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apimmigrate.core..", "org.apimmigrate.cli..");

    @ArchTest
    static final ArchRule only_the_console_reaches_the_standard_streams = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(ProcessTerminal.class.getName())
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .accessField(java.io.FileDescriptor.class, "out")
            .orShould()
            .accessField(java.io.FileDescriptor.class, "err");

    @ArchTest
    static final ArchRule only_the_command_line_prints = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.apimmigrate.cli", "org.apimmigrate.cli.console", "org.apimmigrate.cli.command")
            .should()
            .callMethod(Throwable.class, "printStackTrace")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace", PrintStream.class)
            .orShould()
            .callMethod(Throwable.class, "printStackTrace", PrintWriter.class);

    @ArchTest
    static final ArchRule dialects_are_reached_through_their_interface = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.apimmigrate.core.check..",
                    "org.apimmigrate.core.step..",
                    "org.apimmigrate.core.verify..",
                    "org.apimmigrate.core.run..",
                    "org.apimmigrate.core.backup..",
                    "org.apimmigrate.core.journal..",
                    "org.apimmigrate.core.lock..",
                    "org.apimmigrate.core.registry..",
                    "org.apimmigrate.core.context..",
                    "org.apimmigrate.core.schema..",
                    "org.apimmigrate.core.sql..",
                    "org.apimmigrate.cli.command..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apimmigrate.core.database.h2..",
                    "org.apimmigrate.core.database.postgresql..",
                    "org.apimmigrate.core.database.mysql..",
                    "org.apimmigrate.core.database.sqlserver..",
                    "org.apimmigrate.core.database.oracle..",
                    "org.apimmigrate.core.database.db2..",
                    "org.h2..",
                    "org.postgresql..",
                    "org.mariadb..");
}
