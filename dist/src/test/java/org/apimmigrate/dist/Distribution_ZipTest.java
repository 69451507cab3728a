package org.apimmigrate.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The zip as operators get it; runs only in the profile that makes it. */
class Distribution_ZipTest {

    @TempDir
    static Path home;

    private static final Map<String, String> hashes = new TreeMap<>();

    /** Unpacks as the procedure says, and without file modes, as some unpackers do. */
    @BeforeAll
    static void unpackIntoAHome() throws Exception {
        Path target = Path.of(System.getProperty("zip"));
        Files.createDirectories(home.resolve("repository/conf"));
        Files.writeString(home.resolve("repository/conf/deployment.toml"), "");
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(target))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().substring(entry.getName().indexOf('/') + 1);
                if (!entry.isDirectory()) {
                    byte[] bytes = zip.readAllBytes();
                    hashes.put(
                            name,
                            HexFormat.of()
                                    .formatHex(
                                            MessageDigest.getInstance("SHA-256").digest(bytes)));
                    Path file = home.resolve(name);
                    Files.createDirectories(file.getParent());
                    Files.write(file, bytes);
                }
            }
        }
    }

    @Test
    void theListOfContentsIsCompleteAndTrue() throws Exception {
        Map<String, String> listed = new TreeMap<>();
        for (String line : Files.readAllLines(home.resolve("migration-resources/CONTENTS.sha256"))) {
            listed.put(line.substring(66), line.substring(0, 64));
        }
        Map<String, String> expected = new TreeMap<>(hashes);
        expected.remove("migration-resources/CONTENTS.sha256");

        assertThat(listed).isEqualTo(expected);
    }

    @Test
    void everythingThatThePageNamesIsThere() {
        assertThat(hashes.keySet())
                .contains("README.md", "LICENSE", "licences/LICENCES.md", "sbom/cli.cdx.json")
                .contains(
                        "migration-resources/share/man/man1/apim-migrate.1",
                        "migration-resources/share/man/man1/apim-migrate-migrate.1",
                        "migration-resources/share/bash-completion/completions/apim-migrate")
                .contains("manual/index.html", "manual/docs/operator-guide.html", "manual/docs/findings/index.html")
                .contains("migration-resources/bin/api-manager.sh", "migration-resources/bin/api-manager.bat")
                .contains(
                        "db-scripts/h2.sql",
                        "db-scripts/postgresql.sql",
                        "db-scripts/mysql.sql",
                        "db-scripts/mssql.sql")
                .contains("db-scripts/oracle.sql", "db-scripts/db2.sql")
                .anyMatch(n ->
                        n.matches("dropins/org\\.wso2\\.carbon\\.apimgt\\.migrate\\.client-4\\.1\\.0\\.\\d+\\.jar"))
                .anyMatch(n -> n.startsWith("migration-resources/lib/definition/swagger-parser"))
                .anyMatch(n -> n.startsWith("migration-resources/lib/h2-legacy/h2-1.4.199"))
                .noneMatch(n -> n.startsWith("migration-resources/lib/h2-1."));
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "the run-time is for Linux")
    void itRunsWithoutAnyJavaOfTheMachine() throws Exception {
        Ended version = run("migration-resources/bin/apim-migrate", "--version");

        assertThat(version.output()).anyMatch(l -> l.startsWith("apim-migrate "));
        assertThat(version.exitCode()).isZero();
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "the scripts are for a shell")
    void aWrongFlagIsAnErrorAndNeverEverything() throws Exception {
        for (List<String> flags : List.of(
                List.of("-Dmigrate"),
                List.of("-Dmigrate", "-DmigrateFromVersion=3.2.0", "-DmigratedVersion=4.1.0"),
                List.of(
                        "-Dmigrate",
                        "-DmigrateFromVersion=4.0.0",
                        "-DmigratedVersion=4.1.0",
                        "-DrunPreMigration=nonsense"),
                List.of("-Dmigrate", "-DmigrateFromVersion=4.0.0", "-DmigratedVersion=4.1.0", "-Dtenant=a.com"))) {
            assertThat(run("migration-resources/bin/api-manager.sh", flags.toArray(String[]::new))
                            .exitCode())
                    .as(flags.toString())
                    .isEqualTo(2);
        }
    }

    /** A run-time in which a module is missing that a driver needs ends with a defect (1), and not with the refused connection (6). */
    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "the run-time is for Linux")
    void theDriversFindAllThatTheyNeedInTheRunTime() throws Exception {
        Path configuration = home.resolve("closed-port.toml");
        for (String url : List.of(
                "jdbc:postgresql://127.0.0.1:1/am", "jdbc:mariadb://127.0.0.1:1/am", "jdbc:mysql://127.0.0.1:1/am")) {
            StringBuilder toml = new StringBuilder();
            for (String database : List.of("apim_db", "shared_db")) {
                toml.append("[database.%s]\ntype = \"%s\"\nurl = \"%s\"\nusername = \"u\"\npassword = \"p\"\n"
                        .formatted(database, url.contains("postgresql") ? "postgre" : "mysql", url));
            }
            Files.writeString(configuration, toml);
            Ended analyze =
                    run("migration-resources/bin/apim-migrate", "analyze", "--config", configuration.toString());
            assertThat(analyze.exitCode()).as(url + analyze.output()).isEqualTo(6);
        }
    }

    /** What is listed is in the zip, and what is in the zip is listed. */
    @Test
    void theBillsOfMaterialsNameEachJarAndNothingElse() throws Exception {
        Set<String> named = new TreeSet<>();
        for (Component component : new Bills().read(home.resolve("sbom"))) {
            if (!component.group().equals("org.apimmigrate")
                    && !component.group().equals("org.openjdk")) {
                named.add(component.name() + "-" + component.version() + ".jar");
            }
        }
        Set<String> there = new TreeSet<>();
        for (String name : hashes.keySet()) {
            String file = name.substring(name.lastIndexOf('/') + 1);
            if (name.startsWith("migration-resources/lib/")
                    && !file.matches("(cli|core|definition|definition-reference|sampledata)-[0-9.]+\\.jar")) {
                there.add(file);
            }
        }

        assertThat(named).isEqualTo(there).contains("h2-1.4.199.jar");
        assertThat(Files.readString(home.resolve("sbom/zip.cdx.json")))
                .contains("pkg:maven/com.h2database/h2@1.4.199")
                .contains("GPL-2.0-only WITH Classpath-exception-2.0");
    }

    @Test
    void eachComponentHasTheTextOfItsLicence() throws Exception {
        String table = Files.readString(home.resolve("licences/LICENCES.md"));
        for (Component component : new Bills().read(home.resolve("sbom"))) {
            assertThat(table).contains("| " + component.group() + ":" + component.name() + " | " + component.version());
            assertThat(new LicenceTexts().files(component)).isNotEmpty().allSatisfy(file -> assertThat(hashes)
                    .containsKey("licences/texts/" + file));
        }
        assertThat(hashes.keySet().stream().filter(n -> n.startsWith("licences/postgresql-")))
                .hasSizeGreaterThanOrEqualTo(5);
    }

    /** cron and service managers start without a locale: Java then cannot name a folder with letters beyond ASCII. */
    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "the scripts are for a shell")
    void aHomeWithOtherLettersWorksWithoutALocale() throws Exception {
        Path other = home.resolve("h\u00f6me \u4e2d").resolve("migration-resources");
        Files.createDirectories(other.getParent());
        Files.move(home.resolve("migration-resources"), other);
        try {
            for (String locale : List.of("C", "POSIX", "")) {
                Ended version = run(Map.of("LC_ALL", locale), other.resolve("bin/api-manager.sh"), "--version");
                assertThat(version.exitCode()).as(locale + version.output()).isZero();
            }
        } finally {
            Files.move(other, home.resolve("migration-resources"));
        }
    }

    /** A shell of the old server's user names the old home. */
    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "the scripts are for a shell")
    void anotherHomeInTheEnvironmentIsTold() throws Exception {
        Path other = Files.createDirectories(home.resolveSibling("wso2am-4.0.0"));
        Path around = home.resolve("repository/conf/deployment.toml");
        boolean madeHere = !Files.exists(around);
        if (madeHere) {
            Files.createDirectories(around.getParent());
            Files.createFile(around);
        }
        try {
            Path script = home.resolve("migration-resources/bin/api-manager.sh");
            Map<String, String> old = Map.of("CARBON_HOME", other.toString());

            Path real = home.toRealPath();
            assertThat(run(old, script, "--version").output())
                    .anyMatch(l -> l.startsWith("NOTE") && l.endsWith("names the home " + other))
                    .anyMatch(l -> l.contains("the tool lies in another, " + real));
            for (Ended fine : List.of(
                    run(old, script, "--version", "--home", home.toString()),
                    run(Map.of("APIM_HOME", home.toString()), script, "--version"),
                    run(Map.of(), script, "--version"))) {
                assertThat(fine.output()).isNotEmpty().noneMatch(l -> l.startsWith("NOTE"));
            }
        } finally {
            if (madeHere) {
                Files.delete(around);
            }
        }
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "the scripts are for a shell")
    void theScriptsWorkThroughALink() throws Exception {
        Path links = Files.createDirectories(home.resolve("links"));
        for (String name : List.of("api-manager.sh", "apim-migrate")) {
            Path link =
                    Files.createSymbolicLink(links.resolve(name), Path.of("..", "migration-resources", "bin", name));
            Ended version = run(Map.of(), link, "--version");
            assertThat(version.exitCode()).as(name + version.output()).isZero();
        }
    }

    private record Ended(int exitCode, List<String> output) {}

    private static Ended run(String script, String... arguments) throws IOException, InterruptedException {
        return run(Map.of(), home.resolve(script), arguments);
    }

    private static Ended run(Map<String, String> environment, Path script, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("/bin/sh", script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.directory(home.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put("PATH", pathWithoutJava().toString());
        Process process = builder.start();
        try (InputStream out = process.getInputStream()) {
            List<String> lines = new String(out.readAllBytes()).lines().toList();
            return new Ended(process.waitFor(), lines);
        }
    }

    /** The few commands that the script uses, and no Java. */
    private static Path pathWithoutJava() throws IOException {
        Path bin = home.resolve("path");
        if (!Files.exists(bin)) {
            Files.createDirectories(bin);
            for (String name : List.of("dirname", "sed", "head", "chmod", "stty", "cut", "readlink", "locale", "sh")) {
                try (Stream<Path> found =
                        Stream.of("/bin", "/usr/bin").map(d -> Path.of(d, name)).filter(Files::exists)) {
                    Files.createSymbolicLink(
                            bin.resolve(name), found.findFirst().orElseThrow());
                }
            }
        }
        return bin;
    }
}
