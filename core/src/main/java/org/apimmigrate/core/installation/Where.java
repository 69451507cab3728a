package org.apimmigrate.core.installation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.error.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Where an installation and this tool's own files lie, all paths absolute.
 *
 * @param home the 4.1.0 home, or null when only a configuration file was given that lies in none
 * @param configuration the deployment.toml
 * @param workDirectory where this tool keeps its files; need not exist
 */
public record Where(@Nullable Path home, Path configuration, Path workDirectory) {

    static final String CONFIGURATION = "repository/conf/deployment.toml";
    private static final String WORK = "apim-migrate";

    /**
     * Finds them (cli contract, "Where it works"): the home as given, else {@code $APIM_HOME}, else {@code $CARBON_HOME}, else the
     * current folder if it is one; the configuration as given, else that of the home.
     *
     * @param home {@code --home}, or null
     * @param configuration {@code --config}, or null
     * @param workDirectory {@code --work-dir}, or null
     */
    public static Where find(
            @Nullable Path home,
            @Nullable Path configuration,
            @Nullable Path workDirectory,
            Map<String, String> environment,
            Path currentFolder) {
        Path file = configuration == null ? null : absolute(currentFolder, configuration);
        Path foundHome = home(home, file, environment, currentFolder);
        Path toml;
        Path folder;
        if (file != null) {
            toml = file;
            folder = foundHome == null ? Objects.requireNonNull(file.getParent()) : foundHome;
        } else if (foundHome != null) {
            toml = foundHome.resolve(CONFIGURATION);
            folder = foundHome;
        } else {
            throw problem(
                    "No installation was given.",
                    currentFolder.toString(),
                    "Neither --home nor --config is given, APIM_HOME and CARBON_HOME are not set, and the current folder has no "
                            + CONFIGURATION + ".");
        }
        return new Where(
                foundHome, toml, workDirectory == null ? folder.resolve(WORK) : absolute(currentFolder, workDirectory));
    }

    private static @Nullable Path home(
            @Nullable Path given, @Nullable Path file, Map<String, String> environment, Path currentFolder) {
        if (given == null) {
            return file == null ? defaultHome(environment, currentFolder) : homeAround(file);
        }
        Path home = absolute(currentFolder, given);
        if (!Files.isDirectory(home)) {
            throw problem("The home does not exist.", home.toString(), "There is no such folder.");
        }
        return home;
    }

    private static @Nullable Path defaultHome(Map<String, String> environment, Path currentFolder) {
        for (String variable : new String[] {"APIM_HOME", "CARBON_HOME"}) {
            String value = environment.get(variable);
            if (value != null && !value.isBlank()) {
                return absolute(currentFolder, Path.of(value));
            }
        }
        return Files.isRegularFile(currentFolder.resolve(CONFIGURATION))
                ? absolute(currentFolder, currentFolder)
                : null;
    }

    /** A file that lies where a home keeps it leads to its home. */
    private static @Nullable Path homeAround(Path file) {
        Path conf = file.getParent();
        Path repository = conf == null ? null : conf.getParent();
        return conf != null && repository != null && conf.endsWith("conf") && repository.endsWith("repository")
                ? repository.getParent()
                : null;
    }

    private static Path absolute(Path currentFolder, Path path) {
        return currentFolder.toAbsolutePath().resolve(path).normalize();
    }

    private static MigrateException problem(String what, String where, String why) {
        return new MigrateException(
                Kind.CONFIGURATION,
                new Problem(
                        what,
                        where,
                        why,
                        "Give the API-M 4.1.0 home: --home DIR, or a deployment.toml: --config FILE."));
    }
}
