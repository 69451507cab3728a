package org.apimmigrate.dropin;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.apimmigrate.dropin.server.EquinoxServer;
import org.apimmigrate.dropin.server.FakeComponent;

/** A made-up 4.1.0 home with the drop-in in it, and a start of a server on it. */
final class ServerCase {

    final Path home;
    private final Map<String, String> environment = new HashMap<>();
    private List<String> javaOptions = List.of();
    private Path java = Path.of(System.getProperty("java.home"), "bin", "java");

    /** How a server's process ended. */
    record Ended(int exitCode, List<String> output) {}

    ServerCase(Path folder) throws IOException {
        home = Files.createDirectories(folder.resolve("wso2am-4.1.0"));
    }

    ServerCase java(Path executable) {
        java = executable;
        return this;
    }

    /** Puts a tool there that runs a few lines of shell. */
    ServerCase tool(String... lines) throws IOException {
        Path script = home.resolve("migration-resources/bin/api-manager.sh");
        Files.createDirectories(script.getParent());
        Files.writeString(script, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        return this;
    }

    /** As JAVA_OPTS and the server's script put them: before the main class. */
    ServerCase javaOptions(String... options) {
        javaOptions = List.of(options);
        return this;
    }

    ServerCase environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    Ended start(String... typed) throws Exception {
        return end(launch(typed));
    }

    /** The server's process, for a test that stops it. */
    Process launch(String... typed) throws Exception {
        List<String> command = new ArrayList<>(List.of(java.toString(), "-Dcarbon.home=" + home));
        command.addAll(javaOptions);
        Path dropin = dropinBundle();
        Path component = componentBundle();
        command.addAll(List.of(
                "-cp",
                locationOf(org.osgi.framework.Bundle.class) + File.pathSeparator + locationOf(EquinoxServer.class),
                EquinoxServer.class.getName(),
                home.resolve("osgi").toString(),
                locationOf(org.eclipse.equinox.internal.simpleconfigurator.SimpleConfiguratorImpl.class),
                bundlesInfo(dropin, component).toString()));
        command.addAll(List.of(typed));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.redirectOutput(console().toFile());
        return builder.start();
    }

    Ended end(Process process) throws Exception {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("the server did not come up: " + Files.readString(console()));
        }
        return new Ended(process.exitValue(), Files.readAllLines(console(), StandardCharsets.UTF_8));
    }

    private Path console() {
        return home.resolve("console.txt");
    }

    /** What the tool was called with, where the made-up tool is one that says so. */
    List<String> given() throws IOException {
        return Files.readAllLines(home.resolve("repository/logs/apim-migrate.log")).stream()
                .filter(l -> l.startsWith("given "))
                .map(l -> l.substring("given ".length()))
                .toList();
    }

    String marker() throws IOException {
        return Files.readString(home.resolve("apim-migrate/dropin-result.properties"));
    }

    /** The bundle as the build packs it. */
    static Path dropinClasses() {
        return Path.of(locationOf(Activator.class));
    }

    private Path dropinBundle() throws IOException {
        Path jar = home.resolve("dropin.jar");
        Path classes = dropinClasses();
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream zip = new JarOutputStream(
                        out, new Manifest(Files.newInputStream(classes.resolve("META-INF/MANIFEST.MF"))));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".class"))::iterator) {
                zip.putNextEntry(
                        new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
                zip.write(Files.readAllBytes(file));
            }
        }
        return jar;
    }

    /** As a server writes it: sorted by name, and everything from the dropins folder has level 4. */
    private Path bundlesInfo(Path dropin, Path component) throws IOException {
        String version = mainAttribute(dropin, "Bundle-Version");
        return Files.writeString(
                home.resolve("bundles.info"),
                "org.apimmigrate.dropin,%s,%s,4,true%norg.wso2.carbon.made.up,1.0.0,%s,4,true%n"
                        .formatted(version, dropin.toUri(), component.toUri()));
    }

    private static String mainAttribute(Path jar, String name) throws IOException {
        try (java.util.jar.JarFile file = new java.util.jar.JarFile(jar.toFile())) {
            return file.getManifest().getMainAttributes().getValue(name);
        }
    }

    private Path componentBundle() throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.putValue("Manifest-Version", "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-Version", "1.0.0");
        main.putValue("Bundle-SymbolicName", "org.wso2.carbon.made.up");
        main.putValue("Bundle-Activator", FakeComponent.class.getName());
        main.putValue("Import-Package", "org.osgi.framework");
        Path jar = home.resolve("component.jar");
        String entry = FakeComponent.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream zip = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(
                    Files.readAllBytes(Path.of(locationOf(FakeComponent.class)).resolve(entry)));
        }
        return jar;
    }

    private static String locationOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
