package org.apimmigrate.cli.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apimmigrate.core.check.artifact.DefinitionObserver;
import org.apimmigrate.core.database.Databases;
import org.apimmigrate.core.installation.Installation;
import org.apimmigrate.core.run.RunListener;
import org.apimmigrate.core.run.StopSignal;
import org.jspecify.annotations.Nullable;

/** The engine as the commands see it. A test can give another one. */
public interface Engine {

    /**
     * Where the operator says that the installation is.
     *
     * @param home {@code --home}, or null
     * @param configuration {@code --config}, or null
     * @param workDirectory {@code --work-dir}, or null
     */
    record Location(
            @Nullable Path home,
            @Nullable Path configuration,
            @Nullable Path workDirectory) {}

    /**
     * How to open a session.
     *
     * @param threads worker threads for reading passes
     * @param convertsFiles does the command turn database files of H2 1.4.199 into new ones where they are; else it works on copies
     * @param definitions hears every verdict on a definition
     * @param opened told as soon as the databases are open, before anything is read from them
     */
    record Request(
            String runId,
            TenantChoice tenants,
            int threads,
            RunListener listener,
            StopSignal stop,
            boolean convertsFiles,
            DefinitionObserver definitions,
            Consumer<Databases> opened) {}

    /** Reads the configuration; opens no database. */
    Installation installation(Location location);

    /** Opens the databases for reading. */
    OpenSession open(Installation installation, Request request);

    /** Names of all checks, for {@code --only} and {@code --skip}. */
    List<String> checkNames();
}
