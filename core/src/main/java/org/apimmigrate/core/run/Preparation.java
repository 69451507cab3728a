package org.apimmigrate.core.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apimmigrate.core.backup.DiskSpace;
import org.apimmigrate.core.backup.Manifest;
import org.apimmigrate.core.backup.RestorePoint;
import org.apimmigrate.core.backup.RestorePointMaker;
import org.apimmigrate.core.backup.RestorePoints;
import org.apimmigrate.core.backup.RestoreTrial;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.WriteGate;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.file.FileReason;
import org.apimmigrate.core.journal.JournalWriter;
import org.apimmigrate.core.journal.Migration;
import org.apimmigrate.core.journal.Migration.State;
import org.apimmigrate.core.journal.TableTotal;
import org.apimmigrate.core.lock.RunLock;

/** All that must be there before the first change: the restore point, verified, and the ledger of before. */
final class Preparation {

    private final Session session;
    private final JournalWriter journal;
    private final WriteGate gate;
    private final RunLock lock;

    Preparation(Session session, JournalWriter journal, WriteGate gate, RunLock lock) {
        this.session = session;
        this.journal = journal;
        this.gate = gate;
        this.lock = lock;
    }

    Migration run(Migration migration, MigrateOptions options) {
        session.listener().phase("backup");
        Map<Database, Map<String, TableTotal>> ledgers = ledgers(session);
        ledgers.forEach((database, ledger) -> journal.ledger(database, LedgerPhase.BEFORE, ledger));
        Migration prepared = migration;
        if (options.backup()) {
            Path folder = new RestorePoints(session.workDirectory()).folderOf(migration.id());
            RestorePoint made = maker(session, Corrections.tables(options))
                    .make(
                            migration.id(),
                            Manifest.Occasion.MIGRATION,
                            folder,
                            ledgers,
                            (what, done, total) -> {
                                session.listener().progress(what, done, total);
                                SafePoint.pass(session.stop(), what + ", " + done + " of " + total);
                                lock.check();
                            },
                            lock::check);
            session.listener().note("restore point made and verified: " + made.folder());
            tryToRestore(made);
            prepared = prepared.withRestorePoint(folder.toAbsolutePath().toString());
        } else {
            session.listener().note("No restore point: the operator has stated that an outside backup exists.");
        }
        retireEarlier(migration);
        prepared = prepared.in(State.CHANGING);
        journal.update(prepared);
        return prepared;
    }

    private void tryToRestore(RestorePoint made) {
        session.listener().phase("try restore point");
        for (Database database : JournalWriter.changed(session.context().databases())) {
            new RestoreTrial(database, made, WayBackFinder.part(made, database), gate, (what, done, total) -> {
                        session.listener().progress(what, done, total);
                        SafePoint.pass(session.stop(), what + ", " + done + " of " + total);
                    })
                    .run()
                    .ifPresent(why -> session.listener()
                            .note("restore point not tried in the %s database: %s"
                                    .formatted(database.mainRole().id(), why)));
        }
    }

    private void retireEarlier(Migration migration) {
        RestorePoints points = new RestorePoints(session.workDirectory());
        try {
            points.retireBefore(session.context(), migration.id());
        } catch (IOException e) {
            throw new MigrateException(
                    Kind.ENVIRONMENT,
                    new Problem(
                            "An earlier restore point cannot be marked as outdated.",
                            points.folder().toString(),
                            FileReason.of(e),
                            "Make the folder writable, or take the earlier restore points elsewhere; then run the same command again."
                                    + " No data of the product was changed."),
                    e);
        }
    }

    static RestorePointMaker maker(Session session) {
        return maker(session, Set.of());
    }

    /** @param more tables that are taken as a whole, beyond what the steps touch */
    private static RestorePointMaker maker(Session session, Set<String> more) {
        return new RestorePointMaker(session.context(), session.toolVersion(), session.clock(), DiskSpace.real(), more);
    }

    static Map<Database, Map<String, TableTotal>> ledgers(Session session) {
        Map<Database, Map<String, TableTotal>> ledgers = new LinkedHashMap<>();
        for (Database database : JournalWriter.changed(session.context().databases())) {
            SafePoint.pass(
                    session.stop(),
                    "before counting the tables of the " + database.mainRole().id() + " database");
            ledgers.put(database, LedgerPhase.take(session.context(), database));
        }
        return ledgers;
    }
}
