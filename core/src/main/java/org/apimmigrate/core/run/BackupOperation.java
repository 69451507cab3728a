package org.apimmigrate.core.run;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.apimmigrate.core.backup.RestorePoint;
import org.apimmigrate.core.backup.RestorePoints;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.journal.Migration;

/** A restore point of all that {@code migrate} touches, verified. Writes files, never to the databases. */
public final class BackupOperation {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'backup-'yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Session session;

    public BackupOperation(Session session) {
        this.session = session;
    }

    public BackupResult run() {
        session.listener().phase("backup");
        new JournalState(session).read().ifPresent(BackupOperation::refuse);
        String id = NAME.format(session.clock().instant());
        Path folder = new RestorePoints(session.workDirectory()).folderOf(id).toAbsolutePath();
        RestorePoint made = Preparation.maker(session)
                .make(id, folder, Preparation.ledgers(session), (what, done, total) -> {
                    session.listener().progress(what, done, total);
                    SafePoint.pass(session.stop(), what + ", " + done + " of " + total);
                });
        return new BackupResult(
                made.folder(),
                made.manifest().tables(),
                made.manifest().rows(),
                made.manifest().bytes());
    }

    /** What is there now is no 4.0.0 any more, and not what anyone wants to come back to. */
    private static void refuse(Migration migration) {
        throw new MigrateException(
                Kind.PARTIAL,
                new Problem(
                        "A migration has begun on these databases; a restore point of them would not be one of 4.0.0.",
                        "migration " + migration.id() + ", state " + migration.state(),
                        migration.restorePoint() == null
                                ? "it was begun without a restore point"
                                : "its own restore point is " + migration.restorePoint(),
                        "Copy that folder to a safe place. `apim-migrate status` shows where things stand."));
    }
}
