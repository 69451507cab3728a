package org.apimmigrate.dropin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The drop-in in a real Equinox, the version that a 4.1.0 server has. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the made-up tools are shell scripts")
class Dropin_EquinoxStartTest {

    private static final String[] MIGRATE = {"-Dmigrate", "-DmigrateFromVersion=4.0.0", "-DmigratedVersion=4.1.0"};

    /** Variable: homes of more Javas to start a server on, such as 8 and 11. */
    private static final String JAVAS = "APIM_MIGRATE_TEST_JAVAS";

    private static final Path SYSTEM = Path.of("/usr/lib/jvm");

    private static final String TELL = "for a in \"$@\"; do echo \"given $a\"; done";

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("documentedCallsOnEachJava")
    void aDocumentedCallReachesTheToolAsItIs(Path java, String further) throws Exception {
        ServerCase server = new ServerCase(folder).java(java).tool(TELL);
        String[] more = further.isEmpty() ? new String[0] : further.split(" ");

        ServerCase.Ended ended =
                server.start(Stream.of(MIGRATE, more).flatMap(Stream::of).toArray(String[]::new));

        List<String> given = server.given();
        assertThat(given)
                .startsWith(MIGRATE)
                .containsAll(List.of(more))
                .endsWith("--home", server.home.toString(), "--yes");
        assertThat(given).hasSize(MIGRATE.length + more.length + 3);
        assertThat(ended.exitCode()).isZero();
    }

    static Stream<Arguments> documentedCallsOnEachJava() throws Exception {
        List<String> further = List.of(
                "-DrunPreMigration",
                "-DrunPreMigration -DsaveInvalidDefinition",
                "-DrunPreMigration=apiDefinitionValidation -Dtenants=a.com,carbon.super",
                "-Dprofile=control-plane",
                "-Dprofile=default",
                "");
        return javas().flatMap(java -> further.stream().map(call -> Arguments.of(java, call)));
    }

    @Test
    void theServersComponentsWaitUntilTheToolIsDone() throws Exception {
        ServerCase server = new ServerCase(folder).tool("echo begin", "sleep 2", "echo end of work");

        List<String> output = server.start(MIGRATE).output();

        assertThat(indexOf(output, "end of work")).isBetween(0, indexOf(output, "SERVER COMPONENT STARTED"));
        assertThat(output).contains("SERVER UP");
        assertThat(server.marker()).contains("result=success").contains("exitCode=0");
    }

    @Test
    void withoutTheFlagNothingHappens() throws Exception {
        ServerCase server = new ServerCase(folder).tool("touch \"" + folder + "/ran\"");

        ServerCase.Ended ended = server.start("-DmigrateFromVersion=4.0.0");

        assertThat(ended.output()).contains("SERVER COMPONENT STARTED").noneMatch(l -> l.contains("apim-migrate"));
        assertThat(folder.resolve("ran")).doesNotExist();
        assertThat(server.home.resolve("apim-migrate")).doesNotExist();
        assertThat(server.home.resolve("repository")).doesNotExist();
    }

    /** A typing error in -DrunPreMigration, and the validation would be a migration. */
    @Test
    void aMisspeltFlagReachesTheToolToBeRefused() throws Exception {
        ServerCase server = new ServerCase(folder).tool(TELL, "exit 2");

        ServerCase.Ended ended = server.start(MIGRATE[0], MIGRATE[1], MIGRATE[2], "-DrunPreMigraton", "-DportOffset=1");

        assertThat(server.given()).contains("-DrunPreMigraton").doesNotContain("-DportOffset=1");
        assertThat(server.marker())
                .contains("result=failed")
                .contains("exitCode=2")
                .contains("-DrunPreMigraton");
        assertThat(ended.exitCode()).isEqualTo(2);
    }

    /** The launcher sets a profile in every start: of a worker node, too. */
    @ParameterizedTest
    @ValueSource(strings = {"-DportOffset=1", "-DworkerNode"})
    void whatTheLauncherSetsCountsAsNotGiven(String serversOwn) throws Exception {
        ServerCase server = new ServerCase(folder).tool(TELL);

        server.start(MIGRATE[0], MIGRATE[1], MIGRATE[2], serversOwn);

        assertThat(server.given())
                .containsExactly(MIGRATE[0], MIGRATE[1], MIGRATE[2], "--home", server.home.toString(), "--yes");
    }

    /** Given in JAVA_OPTS; the launcher sets no such value. */
    @Test
    void aProfileThatTheLauncherDoesNotSetIsGiven() throws Exception {
        ServerCase server =
                new ServerCase(folder).javaOptions("-Dprofile=gateway-worker").tool(TELL, "exit 2");

        server.start(MIGRATE);

        assertThat(server.given()).contains("-Dprofile=gateway-worker");
    }

    @Test
    void itReachesTheToolAsAnOptionOfJavaToo() throws Exception {
        ServerCase server = new ServerCase(folder)
                .javaOptions("-Drunpremigration=true", "-DportOffset=1", "-Dcarbon.registry.root=/")
                .tool(TELL, "exit 2");

        server.start(MIGRATE);

        assertThat(server.given())
                .containsExactly(
                        MIGRATE[0],
                        MIGRATE[1],
                        MIGRATE[2],
                        "-Drunpremigration",
                        "--home",
                        server.home.toString(),
                        "--yes");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 130})
    void afterAMigrationThatDidNotSucceedTheServerDoesNotStart(int code) throws Exception {
        ServerCase server = new ServerCase(folder).tool("exit " + code);

        ServerCase.Ended ended = server.start(MIGRATE);

        assertThat(ended.exitCode()).isEqualTo(code);
        assertThat(ended.output())
                .anyMatch(l -> l.contains("NOT successful, exit code " + code))
                .anyMatch(l -> l.contains("the server is not started"))
                .doesNotContain("SERVER COMPONENT STARTED");
        assertThat(server.marker()).contains("exitCode=" + code);
    }

    @Test
    void afterAValidationTheServerGoesOn() throws Exception {
        ServerCase server = new ServerCase(folder).tool("echo three findings", "exit 3");

        ServerCase.Ended ended = server.start(MIGRATE[0], MIGRATE[1], MIGRATE[2], "-DrunPreMigration");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.output())
                .anyMatch(l -> l.contains("NOT successful, exit code 3 (findings)"))
                .contains("SERVER UP");
        assertThat(server.marker()).contains("result=findings").contains("exitCode=3");
    }

    /** Nobody knows what a refused call was to be: perhaps a migration. */
    @Test
    void afterARefusedValidationTheServerDoesNotStart() throws Exception {
        ServerCase server = new ServerCase(folder).tool("exit 2");

        ServerCase.Ended ended = server.start(MIGRATE[0], MIGRATE[1], MIGRATE[2], "-DrunPreMigration=apiDefinition");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.output()).doesNotContain("SERVER COMPONENT STARTED").doesNotContain("SERVER UP");
        assertThat(server.marker()).contains("result=failed").contains("exitCode=2");
    }

    /** A real server's log reaches no console so early; a person there sees standard error alone. */
    @ParameterizedTest
    @ValueSource(ints = {0, 2, 6})
    void oneLineWithTheResultReachesStandardError(int code) throws Exception {
        ServerCase server = new ServerCase(folder)
                .javaOptions("-Djava.util.logging.config.file=" + Files.writeString(folder.resolve("none"), ""))
                .tool("exit " + code);

        List<String> output = server.start(MIGRATE).output();

        assertThat(output)
                .filteredOn(l -> l.contains("exit code " + code) && l.contains("Result: "))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("dropin-result.properties"));
    }

    @Test
    void onRequestAFailedValidationEndsTheServerWithTheToolsExitCode() throws Exception {
        ServerCase server = new ServerCase(folder).tool("exit 6");

        ServerCase.Ended ended =
                server.start(MIGRATE[0], MIGRATE[1], MIGRATE[2], "-DrunPreMigration", "-DexitOnFailure");

        assertThat(ended.exitCode()).isEqualTo(6);
        assertThat(ended.output()).doesNotContain("SERVER COMPONENT STARTED").doesNotContain("SERVER UP");
        assertThat(server.marker()).contains("result=failed").contains("exitCode=6");
    }

    @Test
    void aMissingToolIsToldWithThePlaceToGetItFrom() throws Exception {
        ServerCase server = new ServerCase(folder);

        ServerCase.Ended ended = server.start(MIGRATE);

        assertThat(ended.output())
                .anyMatch(l -> l.contains("Copy the folder migration-resources of wso2am-migration-4.1.0.<n>.zip"));
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(server.marker()).contains("result=not-run");
    }

    @Test
    void aToolThatCannotBeStartedIsToldWithWhatToLookAt() throws Exception {
        ServerCase server = new ServerCase(folder)
                .javaOptions("-Djava.io.tmpdir=" + folder.resolve("nowhere"))
                .tool("echo worked");

        ServerCase.Ended ended = server.start(MIGRATE);

        assertThat(ended.output()).anyMatch(l -> l.contains("could not be started") && l.contains("nowhere"));
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(server.marker()).contains("result=not-run");
    }

    @Test
    void aToolThatIsKilledIsNoSuccess() throws Exception {
        ServerCase server = new ServerCase(folder).tool("kill -9 $$");

        server.start(MIGRATE);

        assertThat(server.marker()).contains("result=failed").contains("exitCode=137");
    }

    /** The tool may be in the midst of its changes: what it says then is the result, and no component comes up. */
    @Test
    void aServerThatIsStoppedWaitsForTheToolsTrueEnd() throws Exception {
        ServerCase server = new ServerCase(folder)
                .tool(
                        "trap 'echo stopping; sleep 1; echo at a safe point; exit 130' TERM",
                        "touch \"" + folder + "/working\"",
                        "while :; do sleep 0.1; done");

        Process process = server.launch(MIGRATE);
        while (process.isAlive() && Files.notExists(folder.resolve("working"))) {
            Thread.sleep(20);
        }
        process.destroy();
        ServerCase.Ended ended = server.end(process);

        assertThat(Files.readAllLines(server.home.resolve("repository/logs/apim-migrate.log")))
                .contains("stopping", "at a safe point")
                .anyMatch(l -> l.contains("NOT successful, exit code 130 (interrupted at a safe point)"));
        assertThat(server.marker()).contains("result=failed").contains("exitCode=130");
        assertThat(ended.exitCode()).isEqualTo(130);
        assertThat(ended.output()).doesNotContain("SERVER COMPONENT STARTED").doesNotContain("SERVER UP");
    }

    @Test
    void aMigrationThatEndsWellWhileTheServerIsStoppedIsASuccess() throws Exception {
        ServerCase server = new ServerCase(folder)
                .tool("trap '' TERM", "touch \"" + folder + "/working\"", "sleep 2", "echo all done");

        Process process = server.launch(MIGRATE);
        while (process.isAlive() && Files.notExists(folder.resolve("working"))) {
            Thread.sleep(20);
        }
        process.destroy();
        ServerCase.Ended ended = server.end(process);

        assertThat(server.marker()).contains("result=success").contains("exitCode=0");
        assertThat(ended.exitCode()).isZero();
        assertThat(ended.output()).doesNotContain("SERVER COMPONENT STARTED");
    }

    @Test
    void optionsForTheServersJavaAreNotForTheTools() throws Exception {
        ServerCase server =
                new ServerCase(folder).tool("env | sed -n 's/^\\([A-Z_]*JAVA[A-Z_]*OPT[A-Z]*\\)=.*/found \\1/p'");
        for (String name : List.of("JAVA_OPTS", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS")) {
            server.environment(name, "-Dharmless=1");
        }

        server.start(MIGRATE);

        assertThat(Files.readAllLines(server.home.resolve("repository/logs/apim-migrate.log")))
                .noneMatch(l -> l.startsWith("found "))
                .hasSize(2);
    }

    /** The tool never waits for an answer, as nobody sees its question. */
    @Test
    void theToolsInputIsEmpty() throws Exception {
        ServerCase server = new ServerCase(folder).tool("read answer || echo no answer");

        assertThat(server.start(MIGRATE).output()).anyMatch(l -> l.endsWith("no answer"));
    }

    @ParameterizedTest
    @MethodSource("javas")
    void onEachJavaAtHand(Path java) throws Exception {
        ServerCase server = new ServerCase(folder).java(java).tool("echo worked");

        assertThat(server.start(MIGRATE).output())
                .anyMatch(l -> l.endsWith("worked"))
                .contains("SERVER UP", "org.apimmigrate.dropin state 32");
    }

    /** This one, those that the system has, and those that {@value #JAVAS} names (CONTRIBUTING). */
    static Stream<Path> javas() throws Exception {
        List<Path> homes = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"))));
        if (Files.isDirectory(SYSTEM)) {
            try (Stream<Path> installed = Files.list(SYSTEM)) {
                installed
                        .filter(home -> Files.isExecutable(home.resolve("bin/java")))
                        .forEach(homes::add);
            }
        }
        // a wrong one fails the test that is given it
        Optional.ofNullable(System.getenv(JAVAS)).stream()
                .flatMap(list -> Stream.of(list.split(File.pathSeparator)))
                .map(Path::of)
                .forEach(homes::add);
        return homes.stream()
                .map(home -> home.resolve("bin/java"))
                .map(Dropin_EquinoxStartTest::real)
                .distinct();
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static int indexOf(List<String> output, String text) {
        for (int i = 0; i < output.size(); i++) {
            if (output.get(i).contains(text)) {
                return i;
            }
        }
        return -1;
    }
}
