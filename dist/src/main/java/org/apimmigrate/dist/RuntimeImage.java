package org.apimmigrate.dist;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * The tool's own Java, for the system that builds: all of Java SE, as drivers that a home brings may need any of it, and what
 * drivers, TLS, zip files and old character sets take beyond (the driver of MariaDB sets socket options of jdk.net).
 */
final class RuntimeImage {

    private static final List<String> MODULES = List.of(
            "java.se",
            "jdk.unsupported",
            "jdk.net",
            "jdk.management",
            "jdk.xml.dom",
            "jdk.crypto.ec",
            "jdk.crypto.cryptoki",
            "jdk.localedata",
            "jdk.zipfs",
            "jdk.charsets",
            "jdk.security.auth",
            "jdk.security.jgss",
            "jdk.naming.dns");

    void write(Path folder) throws IOException {
        delete(folder);
        ToolProvider jlink = ToolProvider.findFirst("jlink")
                .orElseThrow(
                        () -> new IllegalStateException("this Java has no jlink: build with a JDK that has its jmods"));
        StringWriter said = new StringWriter();
        int exit = jlink.run(
                new PrintWriter(said),
                new PrintWriter(said),
                "--add-modules",
                String.join(",", MODULES),
                "--compress=2",
                "--strip-java-debug-attributes",
                "--no-header-files",
                "--no-man-pages",
                "--output",
                folder.toString());
        if (exit != 0) {
            throw new IllegalStateException("jlink failed: " + said);
        }
        replaceLinks(folder);
    }

    /** Licence texts of modules are links to one another, which not every unpacker makes. */
    private static void replaceLinks(Path folder) throws IOException {
        List<Path> links;
        try (Stream<Path> files = Files.walk(folder)) {
            links = files.filter(Files::isSymbolicLink).toList();
        }
        for (Path link : links) {
            byte[] content = Files.readAllBytes(link);
            Files.delete(link);
            Files.write(link, content);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
