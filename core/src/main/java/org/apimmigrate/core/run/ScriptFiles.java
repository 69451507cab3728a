package org.apimmigrate.core.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.error.Problem;

/** Where the scripts of a plan go: a client runs a script on one database, so there is one for each. */
public final class ScriptFiles {

    private final Path named;

    /**
     * @param named what the operator has named
     * @throws MigrateException of kind CONFIGURATION when its folder is not there: a mistyped path is a mistake, not a wish
     */
    public ScriptFiles(Path named) {
        this.named = named;
        Path folder = named.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(named)) {
            throw new MigrateException(
                    Kind.CONFIGURATION,
                    new Problem(
                            "The script cannot be written there.",
                            "option --sql " + named,
                            Files.isDirectory(named) ? "it is a folder" : "the folder " + folder + " is not there",
                            "Make the folder, or name another file with --sql."));
        }
    }

    /**
     * The file for a database.
     *
     * @param role goes before the extension, so that plan.sql becomes plan.am.sql
     * @param single is there no other database
     */
    public Path of(String role, boolean single) {
        if (single) {
            return named;
        }
        String name = named.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return named.resolveSibling(
                dot <= 0 ? name + "." + role : name.substring(0, dot) + "." + role + name.substring(dot));
    }

    /** What is reported when writing fails. */
    public MigrateException failed(IOException e) {
        return new MigrateException(
                Kind.ENVIRONMENT,
                new Problem(
                        "The script cannot be written.",
                        named.toString(),
                        e.getClass().getSimpleName() + ": " + e.getMessage(),
                        "Name another file with --sql, or make room there."),
                e);
    }
}
