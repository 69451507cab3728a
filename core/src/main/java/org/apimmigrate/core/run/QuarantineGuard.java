package org.apimmigrate.core.run;

import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.error.Command;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.journal.Migration;
import org.apimmigrate.core.journal.Migration.State;

/** Orphans are moved only where they can come back from: the restore point of this migration. */
final class QuarantineGuard {

    private QuarantineGuard() {}

    /** Throws when these options want orphans moved and no restore point to be made. */
    static void require(MigrateOptions options) {
        if (!options.backup() && options.orphans() == MigrateOptions.Orphans.QUARANTINE) {
            throw refused("--no-backup with --on-orphans quarantine", "Leave out --no-backup");
        }
    }

    /** Throws when orphans are to be moved by a migration that has no restore point, or is to continue without it. */
    static void require(Migration migration, MigrateOptions options) {
        boolean wanted = migration.quarantine() || options.orphans() == MigrateOptions.Orphans.QUARANTINE;
        boolean held = options.backup() && (migration.state() == State.PREPARING || migration.restorePoint() != null);
        if (wanted && !held) {
            throw refused(
                    "migration %s, which %s"
                            .formatted(
                                    migration.id(),
                                    migration.restorePoint() == null
                                            ? "has no restore point"
                                            : "is to continue without its restore point"),
                    migration.restorePoint() == null ? "Leave out --on-orphans quarantine" : "Leave out --no-backup");
        }
    }

    private static MigrateException refused(String where, String next) {
        return new MigrateException(
                Kind.CONFIGURATION,
                new Problem(
                        "Orphans cannot be moved into a restore point that is not there.",
                        where,
                        "the restore point is where they are kept and come back from",
                        Advice.of(
                                "{}, or delete the orphaned rows yourself; {} names them. Then run {} again.",
                                next,
                                Command.of("analyze"),
                                Command.of("migrate"))));
    }
}
