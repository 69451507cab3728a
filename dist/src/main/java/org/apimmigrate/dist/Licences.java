package org.apimmigrate.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Copies the licence and notice texts out of the jars, into a folder for each jar. */
final class Licences {

    private static final List<String> BEGINNINGS = List.of("license", "licence", "notice", "copying", "copyright");

    void write(Path jars, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(jars)) {
            for (Path jar :
                    files.filter(f -> f.toString().endsWith(".jar")).sorted().toList()) {
                extract(
                        jar,
                        folder.resolve(jars.relativize(jar)
                                .toString()
                                .replace('/', '_')
                                .replace(".jar", "")));
            }
        }
    }

    private static void extract(Path jar, Path folder) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : file.stream().filter(Licences::isText).toList()) {
                Files.createDirectories(folder);
                // a jar that has others in it may have as many texts of one name; flat, as some systems do not
                // distinguish LICENSE
                // from a license/
                String name = entry.getName().replace('/', '_');
                Files.write(folder.resolve(name), file.getInputStream(entry).readAllBytes());
            }
        }
    }

    private static boolean isText(JarEntry entry) {
        String name = entry.getName();
        boolean near = name.indexOf('/') < 0 || name.startsWith("META-INF/");
        String last = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return near
                && !entry.isDirectory()
                && !last.endsWith(".class")
                && (BEGINNINGS.stream().anyMatch(last::startsWith) || name.matches("META-INF/licen[cs]es?/.*"));
    }
}
