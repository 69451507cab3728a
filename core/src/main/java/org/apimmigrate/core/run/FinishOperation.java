package org.apimmigrate.core.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apimmigrate.core.backup.RestorePoint;
import org.apimmigrate.core.backup.RestoreProof;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.database.WriteGate;
import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.error.Command;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.journal.History;
import org.apimmigrate.core.journal.JournalWriter;
import org.apimmigrate.core.journal.Migration;
import org.apimmigrate.core.lock.RunLock;

/**
 * After acceptance: takes journal and locks out of the databases. The restore point stays; it is the operator's to delete. What is accepted
 * is a completed migration, or a rollback that has done all that the restore point allows while other tables hold what a server wrote.
 */
public final class FinishOperation {

    private final Session session;
    private final WriteGate gate;

    public FinishOperation(Session session, WriteGate gate) {
        this.session = session;
        this.gate = gate;
    }

    /** Is it a rollback that would be accepted, and no migration? */
    public boolean afterRollback() {
        return new JournalState(session)
                .read()
                .filter(migration -> migration.state() == Migration.State.ROLLING_BACK)
                .isPresent();
    }

    /**
     * Verifies, and removes the journal if a correct 4.1.0 is there now.
     *
     * @throws MigrateException of kind PARTIAL when the migration is not completed for the selected tenants, or its rollback not through;
     *     DIFFERENCES when a database is not as far as the others; CONFIGURATION when there is no migration and the databases are not a 4.1.0
     */
    public FinishResult run() {
        JournalState journal = new JournalState(session);
        if (journal.read().isEmpty()) {
            requireMigrated();
            VerifyResult verification = new VerifyOperation(session).run();
            return new FinishResult(FinishedWork.stands(session, verification), false, verification);
        }
        RunLock lock = RunLock.take(session.context().databases(), gate, "finish", session.clock());
        FinishResult result;
        try (lock) {
            result = underLock(journal);
        }
        if (result.removed()) {
            lock.forget();
        }
        session.context().schemaChanged();
        return result;
    }

    private FinishResult underLock(JournalState state) {
        JournalWriter journal = new JournalWriter(session.context().databases(), gate, session.clock());
        Optional<Migration> migration = state.read();
        VerifyResult verification = null;
        if (migration.filter(m -> m.state() == Migration.State.ROLLING_BACK).isPresent()) {
            acceptRollback(migration.get());
        } else if (migration.isPresent()) {
            requireCompleted(migration.get(), state.history());
            verification = new VerifyOperation(session).run();
            if (!FinishedWork.stands(session, verification)) {
                return new FinishResult(false, false, verification);
            }
            // from here on a journal may be gone in one database and not yet in another
            journal.update(migration.get().in(Migration.State.FINISHING));
        }
        journal.remove();
        return new FinishResult(true, true, verification);
    }

    /** Without a journal there is nothing to look up; then the databases themselves have to be those of a 4.1.0. */
    private void requireMigrated() {
        new ServerReadiness(session.context()).obstacleForNew().ifPresent(why -> {
            throw new MigrateException(
                    Kind.CONFIGURATION,
                    new Problem(
                            "There is nothing to accept: these databases are not a 4.1.0 schema.",
                            "am database, "
                                    + session.context().database(Role.AM).displayUrl(),
                            "no journal of a migration is there, and a 4.1.0 server could not start: " + why,
                            Advice.of(
                                    "Run {} to see the current state, {} to migrate them. Nothing was changed.",
                                    Command.of("status"),
                                    Command.of("migrate"))));
        });
    }

    /** Schema and rows of the restore point have to be there again; its rows must not be put back another time. */
    private void acceptRollback(Migration migration) {
        RestorePoint point = RestorePoint.open(Path.of(String.valueOf(migration.restorePoint())));
        for (Database database : JournalWriter.changed(session.context().databases())) {
            RestoreProof proof = new RestoreProof(database, point, WayBackFinder.part(point, database));
            if (!proof.schemaDifferences(session.context()).isEmpty()
                    || !proof.rowDifferences().isEmpty()) {
                throw new MigrateException(
                        Kind.PARTIAL,
                        new Problem(
                                "The rollback is not completed, so its journal is still needed.",
                                database.place(),
                                "schema or rows are not yet those of the restore point " + point.folder(),
                                Advice.of("Run {} to take it to its end.", Command.of("rollback"))));
            }
        }
        try {
            point.retire("a rollback has used it; what other tables held was accepted on "
                    + session.clock().instant());
        } catch (IOException e) {
            // the databases are a 4.0.0 without journal: nothing takes it for them any more
            session.listener().note("The restore point cannot be marked as used: " + e.getMessage());
        }
    }

    /** Who leaves tenants out for good says so again here, with the same selection. */
    private void requireForTheseTenants() {
        if (!TenantCoverage.missing(session, session.context().selection()).isEmpty()) {
            throw new MigrateException(
                    Kind.PARTIAL,
                    new Problem(
                            "The migration is done for some tenants only, so its journal is still needed.",
                            "am database, "
                                    + session.context().database(Role.AM).displayUrl(),
                            "it was last run with --tenants, --exclude-tenants or --tenant-range; a 4.1.0 server loads the other tenants as well",
                            Advice.of(
                                    "Run {} without them to migrate the others too. To accept it without those tenants, run {} "
                                            + "with the same selection.",
                                    Command.of("migrate"),
                                    Command.of("finish"))));
        }
    }

    private void requireCompleted(Migration migration, History history) {
        history.lags().stream().findFirst().ifPresent(lag -> {
            throw new MigrateException(
                    Kind.DIFFERENCES,
                    new Problem(
                            "The databases are not at the same moment of the migration, so it cannot be accepted.",
                            lag.database().place(),
                            lag.why() + "; this database was restored since",
                            "Run `apim-migrate migrate` to do again what is missing in it, or `apim-migrate rollback` to roll back to 4.0.0."
                                    + " Nothing was changed."));
        });
        requireForTheseTenants();
        if (migration.state() != Migration.State.COMPLETED && migration.state() != Migration.State.FINISHING) {
            throw new MigrateException(
                    Kind.PARTIAL,
                    new Problem(
                            "The migration is not completed, so its journal is still needed.",
                            "am database, "
                                    + session.context().database(Role.AM).displayUrl(),
                            migration.state() == Migration.State.CHANGED
                                    ? "all steps are completed, but verification found differences"
                                    : "its state is " + migration.state(),
                            Advice.of(
                                    "Run {} to continue, or {} to roll back; {} shows the current state.",
                                    Command.of("migrate"),
                                    Command.of("rollback"),
                                    Command.of("status"))));
        }
    }
}
