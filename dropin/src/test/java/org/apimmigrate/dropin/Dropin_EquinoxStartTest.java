package org.apimmigrate.dropin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The drop-in in a real Equinox, the version that a 4.1.0 server has. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the made-up tools are shell scripts")
class Dropin_EquinoxStartTest {

    private static final String[] MIGRATE = {"-Dmigrate", "-DmigrateFromVersion=4.0.0", "-DmigratedVersion=4.1.0"};

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "-DrunPreMigration",
        "-DrunPreMigration -DsaveInvalidDefinition",
        "-DrunPreMigration=apiDefinitionValidation -Dtenants=a.com,carbon.super",
        "-Dprofile=control-plane",
        "''"
    })
    void aDocumentedCallReachesTheToolAsItIs(String further) throws Exception {
        ServerCase server = new ServerCase(folder).tool("for a in \"$@\"; do echo \"given $a\"; done");
        String[] more = further.isEmpty() ? new String[0] : further.split(" ");

        ServerCase.Ended ended =
                server.start(Stream.of(MIGRATE, more).flatMap(Stream::of).toArray(String[]::new));

        List<String> given = Files.readAllLines(server.home.resolve("repository/logs/apim-migrate.log")).stream()
                .filter(l -> l.startsWith("given "))
                .map(l -> l.substring("given ".length()))
                .toList();
        assertThat(given)
                .startsWith(MIGRATE)
                .containsAll(List.of(more))
                .endsWith("--home", server.home.toString(), "--yes");
        assertThat(given).hasSize(MIGRATE.length + more.length + 3);
        assertThat(ended.exitCode()).isZero();
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

    @Test
    void aFailureIsToldAndTheServerGoesOn() throws Exception {
        ServerCase server = new ServerCase(folder).tool("echo three findings", "exit 3");

        ServerCase.Ended ended = server.start(MIGRATE);

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.output())
                .anyMatch(l -> l.contains("NOT successful, exit code 3 (findings)"))
                .contains("SERVER UP");
        assertThat(server.marker()).contains("result=findings").contains("exitCode=3");
    }

    @Test
    void onRequestAFailureEndsTheServerWithTheToolsExitCode() throws Exception {
        ServerCase server = new ServerCase(folder).tool("exit 6");

        ServerCase.Ended ended = server.start(MIGRATE[0], MIGRATE[1], MIGRATE[2], "-DexitOnFailure");

        assertThat(ended.exitCode()).isEqualTo(6);
        assertThat(ended.output()).doesNotContain("SERVER COMPONENT STARTED").doesNotContain("SERVER UP");
        assertThat(server.marker()).contains("result=failed").contains("exitCode=6");
    }

    @Test
    void aMissingToolIsToldWithThePlaceToGetItFrom() throws Exception {
        ServerCase server = new ServerCase(folder);

        ServerCase.Ended ended = server.start(MIGRATE[0], MIGRATE[1], MIGRATE[2], "-DexitOnFailure=false");

        assertThat(ended.output())
                .anyMatch(l -> l.contains("Copy the folder migration-resources of wso2am-migration-4.1.0.<n>.zip"));
        assertThat(ended.exitCode()).isZero();
        assertThat(server.marker()).contains("result=not-run");
    }

    @Test
    void aToolThatIsKilledIsNoSuccess() throws Exception {
        ServerCase server = new ServerCase(folder).tool("kill -9 $$");

        server.start(MIGRATE);

        assertThat(server.marker()).contains("result=failed").contains("exitCode=137");
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

    /** This one and those that the system has, as far as they can load the test's own classes. */
    static Stream<Path> javas() throws Exception {
        Stream<Path> installed = Files.isDirectory(Path.of("/usr/lib/jvm"))
                ? Files.list(Path.of("/usr/lib/jvm")).map(p -> p.resolve("bin/java"))
                : Stream.empty();
        return Stream.concat(Stream.of(Path.of(System.getProperty("java.home"), "bin/java")), installed)
                .filter(Files::isExecutable)
                .map(Dropin_EquinoxStartTest::real)
                .distinct()
                .filter(p -> !p.toString().matches(".*(-8-|-11-|1\\.8).*"));
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
