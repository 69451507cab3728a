package org.apimmigrate.cli.command;

import java.util.Locale;
import org.apimmigrate.core.run.MigrateOptions;

/** What {@code --on-orphans} can be. */
enum OnOrphans {
    stop,
    quarantine;

    MigrateOptions.Orphans choice() {
        return MigrateOptions.Orphans.valueOf(name().toUpperCase(Locale.ROOT));
    }
}
