package org.apimmigrate.core.h2file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.error.Problem;

/** H2 1.4.199 in a class loader that sees nothing but the platform. Closing lets its jar go. */
final class LegacyDriver implements AutoCloseable {

    private final URLClassLoader loader;
    private final Driver driver;

    private LegacyDriver(URLClassLoader loader, Driver driver) {
        this.loader = loader;
        this.driver = driver;
    }

    /** @param folder with the jar, {@code lib/h2-legacy} of the tool */
    static LegacyDriver open(Path folder) {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "h2-1.4.*.jar")) {
            Path jar = jars.iterator().next();
            URLClassLoader loader = new URLClassLoader(
                    "h2-legacy", new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
            return new LegacyDriver(loader, (Driver)
                    loader.loadClass("org.h2.Driver").getDeclaredConstructor().newInstance());
        } catch (IOException | RuntimeException | ReflectiveOperationException e) {
            throw new MigrateException(
                    Kind.ENVIRONMENT,
                    new Problem(
                            "Database files of H2 1.4.199 cannot be read.",
                            folder.toString(),
                            "The jar of H2 1.4.199 that comes with this tool is not there: " + e,
                            "Unpack the tool again, and run it from there."),
                    e);
        }
    }

    Driver driver() {
        return driver;
    }

    @Override
    public void close() {
        try {
            loader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
