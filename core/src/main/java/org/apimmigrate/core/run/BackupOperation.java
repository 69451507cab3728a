package org.apimmigrate.core.run;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.apimmigrate.core.backup.Manifest;
import org.apimmigrate.core.backup.RestorePoint;
import org.apimmigrate.core.backup.RestorePoints;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.error.Command;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.journal.Migration;
import org.apimmigrate.core.sql.SqlFailure;

/** A restore point of all that {@code migrate} touches, verified. Writes files, never to the databases. */
public final class BackupOperation {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'backup-'yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Session session;

    public BackupOperation(Session session) {
        this.session = session;
    }

    /**
     * Makes it.
     *
     * @throws MigrateException BLOCKED when it could not bring everything back; CONFIGURATION when the databases are not a 4.0.0 schema, or a migration has begun; LOCKED when another run is at work, or
     *     was while this one read
     */
    public BackupResult run() {
        session.listener().phase("analyze");
        AllRowsVisible.require(session, "kept");
        requireStill();
        // quiet: what else an analysis would say is no matter of a restore point
        Guards.requireRestorable(new AnalyzeOperation(session, new RunListener() {}).run(Guards::mayPreventRestore));
        session.listener().phase("backup");
        String id = NAME.format(session.clock().instant());
        Path folder = new RestorePoints(session.workDirectory()).folderOf(id).toAbsolutePath();
        RestorePoint made = make(id, folder);
        return new BackupResult(
                made.folder(),
                made.manifest().tables(),
                made.manifest().rows(),
                made.manifest().bytes());
    }

    private RestorePoint make(String id, Path folder) {
        try {
            return Preparation.maker(session)
                    .make(
                            id,
                            Manifest.Occasion.BACKUP,
                            folder,
                            Preparation.ledgers(session),
                            (what, done, total) -> {
                                session.listener().progress(what, done, total);
                                SafePoint.pass(session.stop(), what + ", " + done + " of " + total);
                            },
                            this::requireStill);
        } catch (SqlFailure e) {
            // a run that has begun meanwhile changes the tables under the reader
            requireStill();
            throw e;
        }
    }

    /** It writes nothing to the databases, and so holds no lock: it looks before and after instead. */
    private void requireStill() {
        session.context().schemaChanged();
        new JournalState(session).read().ifPresent(BackupOperation::refuse);
        OthersAtWork.refuse(session, "backup");
        Database main = session.context().database(Role.AM);
        new ServerReadiness(session.context()).obstacleForOld().ifPresent(obstacle -> {
            throw new MigrateException(
                    Kind.CONFIGURATION,
                    new Problem(
                            "These databases are not a 4.0.0 schema, so a restore point of them would not hold a 4.0.0.",
                            main.place(),
                            obstacle,
                            Advice.of(
                                    "If they were migrated: the restore point of that migration is what a rollback needs; {} names "
                                            + "it.",
                                    Command.of("status"))));
        });
    }

    /** What is there now is not a 4.0.0 schema any more, and not what anyone wants to come back to. */
    private static void refuse(Migration migration) {
        throw new MigrateException(
                Kind.CONFIGURATION,
                new Problem(
                        "A migration has begun on these databases; a restore point of them would not be one of 4.0.0.",
                        "migration " + migration.id() + ", state " + migration.state(),
                        migration.restorePoint() == null
                                ? "it was begun without a restore point"
                                : "its own restore point is " + migration.restorePoint(),
                        Advice.of(
                                "Copy that folder to a safe place. {} shows the current state.",
                                Command.of("status"))));
    }
}
