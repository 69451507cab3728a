package org.apimmigrate.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * MySQL's own driver for the tool under test, where {@code -Dapimmigrate.test.mysql.driver} names a folder that has it. Without it the tool
 * takes MariaDB's, as it does in a home without MySQL's.
 */
final class MySqlDriver {
    private static final String PROPERTY = "apimmigrate.test.mysql.driver";

    private MySqlDriver() {}

    /** Puts it where the tool looks for drivers: a work folder has them in {@code lib}. */
    static Path into(Path work) {
        String folder = System.getProperty(PROPERTY, "none");
        if (folder.equals("none")) {
            return work;
        }
        try (Stream<Path> content = Files.list(Path.of(folder))) {
            List<Path> jars =
                    content.filter(file -> file.toString().endsWith(".jar")).toList();
            if (jars.isEmpty()) {
                throw new IllegalStateException("there is no driver in " + folder);
            }
            Path lib = Files.createDirectories(work.resolve("lib"));
            for (Path jar : jars) {
                Files.copy(jar, lib.resolve(jar.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return work;
    }
}
