package org.apimmigrate.core.installation;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apimmigrate.core.database.jdbc.CuttableSockets;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.file.FileReason;

/**
 * Folders with jars of JDBC drivers, in a class loader of their own: what lies there meets neither this tool's drivers nor its
 * libraries. The loader stays open as long as the process, like the connections that come from it.
 */
final class DriverFolder {

    private final List<Path> folders;
    private final ClassLoader loader;

    DriverFolder(List<Path> folders) {
        this.folders = List.copyOf(folders);
        List<URL> jars = new ArrayList<>();
        folders.stream().filter(Files::isDirectory).forEach(folder -> jars.addAll(jarsOf(folder)));
        this.loader = new URLClassLoader("drivers", jars.toArray(URL[]::new), new OneClass());
    }

    List<Path> folders() {
        return folders;
    }

    /** An instance of the class, or empty when no jar has it. */
    Optional<Driver> driver(String className) {
        try {
            return Optional.of((Driver) Class.forName(className, true, loader)
                    .getDeclaredConstructor()
                    .newInstance());
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        } catch (ReflectiveOperationException | LinkageError | ClassCastException e) {
            throw new MigrateException(
                    Kind.ENVIRONMENT,
                    new Problem(
                            "The JDBC driver cannot be used.",
                            "class " + className + " in " + folders,
                            String.valueOf(e),
                            "Put a version of the driver there that runs on Java 17, then run the same command again."),
                    e);
        }
    }

    /** The platform, and the one class of this tool that drivers are given by name. */
    private static final class OneClass extends ClassLoader {

        OneClass() {
            super("drivers' parent", ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.equals(CuttableSockets.class.getName())) {
                return CuttableSockets.class;
            }
            throw new ClassNotFoundException(name);
        }
    }

    private static List<URL> jarsOf(Path folder) {
        List<URL> jars = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.jar")) {
            for (Path jar : found) {
                jars.add(url(jar));
            }
        } catch (IOException e) {
            throw new MigrateException(
                    Kind.ENVIRONMENT,
                    new Problem(
                            "The folder of JDBC drivers cannot be read.",
                            folder.toString(),
                            FileReason.of(e),
                            "Make it readable for this user, then run the same command again."),
                    e);
        }
        jars.sort((a, b) -> a.toString().compareTo(b.toString()));
        return jars;
    }

    private static URL url(Path jar) throws MalformedURLException {
        return jar.toUri().toURL();
    }
}
