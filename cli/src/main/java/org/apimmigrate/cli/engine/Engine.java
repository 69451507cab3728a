package org.apimmigrate.cli.engine;

import java.nio.file.Path;
import java.util.List;
import org.apimmigrate.core.installation.Installation;
import org.apimmigrate.core.session.OpenSession;
import org.apimmigrate.core.session.SessionRequest;
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

    /** Reads the configuration; opens no database. */
    Installation installation(Location location);

    /** Opens the databases for reading. */
    OpenSession open(Installation installation, SessionRequest request);

    /** Names of all checks, for {@code --only} and {@code --skip}. */
    List<String> checkNames();
}
