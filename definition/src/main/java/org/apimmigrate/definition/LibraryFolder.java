package org.apimmigrate.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the jars of the reference implementation; the rule is in the package description. */
final class LibraryFolder {

    private static final String PROPERTY = "apimmigrate.definition.lib";

    private LibraryFolder() {}

    static Path find() {
        String property = System.getProperty(PROPERTY);
        if (property != null && !property.isBlank()) {
            return Path.of(property);
        }
        Path own = ownLocation();
        Path beside = own.resolveSibling("definition");
        if (Files.isDirectory(beside)) {
            return beside;
        }
        Path checkout = checkout(own);
        if (checkout != null && Files.isDirectory(checkout)) {
            return checkout;
        }
        throw new IllegalStateException("The libraries that judge API definitions are not in " + beside
                + (checkout == null ? "" : " nor in " + checkout)
                + ". Unpack the distribution again, or name their folder with -D" + PROPERTY + "=FOLDER.");
    }

    static URL[] classPath(Path folder) {
        return entries(folder).stream().map(LibraryFolder::url).toArray(URL[]::new);
    }

    /** Jars in the order of their names; in a checkout the compiled classes first. */
    static List<Path> entries(Path folder) {
        List<Path> entries = new ArrayList<>();
        Path classes = folder.resolveSibling("classes");
        if (folder.endsWith(Path.of("target", "lib")) && Files.isDirectory(classes)) {
            entries.add(classes);
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.getFileName().toString().endsWith(".jar"))
                    .sorted()
                    .forEach(entries::add);
        } catch (IOException e) {
            throw new UncheckedIOException("reading the folder of the definition libraries " + folder, e);
        }
        return entries;
    }

    private static Path ownLocation() {
        try {
            return Path.of(LibraryFolder.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toAbsolutePath();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program's own location is not a path", e);
        }
    }

    private static @Nullable Path checkout(Path own) {
        Path target = own.getParent();
        if (target == null || !target.endsWith("target") || target.getParent() == null) {
            return null;
        }
        return target.getParent()
                .resolveSibling("definition-reference")
                .resolve("target")
                .resolve("lib");
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("not a URL: " + entry, e);
        }
    }
}
