package org.apimmigrate.core.run;

import java.util.Optional;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.database.WriteGate;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.journal.JournalWriter;
import org.apimmigrate.core.journal.Migration;
import org.apimmigrate.core.lock.RunLock;

/** After acceptance: takes journal and locks out of the databases. The restore point stays; it is the operator's to delete. */
public final class FinishOperation {

    private final Session session;
    private final WriteGate gate;

    public FinishOperation(Session session, WriteGate gate) {
        this.session = session;
        this.gate = gate;
    }

    /**
     * Says whether there was something to remove.
     *
     * @throws MigrateException of kind PARTIAL when the migration is not completed and verified; CONFIGURATION when there is no
     *     migration and the databases are no 4.1.0
     */
    public boolean run() {
        JournalState journal = new JournalState(session);
        if (journal.read().isEmpty()) {
            requireMigrated();
            return false;
        }
        RunLock lock = RunLock.take(session.context().databases(), gate, "finish", session.clock());
        try (lock) {
            Optional<Migration> migration = journal.read();
            migration.ifPresent(this::requireCompleted);
            new JournalWriter(session.context().databases(), gate, session.clock()).remove();
        }
        lock.forget();
        session.context().schemaChanged();
        return true;
    }

    /** Without a journal there is nothing to look up; then the databases themselves have to be those of a 4.1.0. */
    private void requireMigrated() {
        new ServerReadiness(session.context()).obstacleForNew().ifPresent(why -> {
            throw new MigrateException(
                    Kind.CONFIGURATION,
                    new Problem(
                            "There is nothing to accept: these databases are no 4.1.0.",
                            "am database, "
                                    + session.context().database(Role.AM).displayUrl(),
                            "no journal of a migration is there, and a 4.1.0 server could not start: " + why,
                            "Run `apim-migrate status` to see where they stand, `apim-migrate migrate` to migrate them. Nothing was"
                                    + " changed."));
        });
    }

    private void requireCompleted(Migration migration) {
        if (migration.state() != Migration.State.COMPLETED) {
            throw new MigrateException(
                    Kind.PARTIAL,
                    new Problem(
                            "The migration is not completed, so its journal is still needed.",
                            "am database, "
                                    + session.context().database(Role.AM).displayUrl(),
                            migration.state() == Migration.State.CHANGED
                                    ? "all steps are through, but verification found differences"
                                    : "its state is " + migration.state(),
                            "Run `apim-migrate migrate` to go on, or `apim-migrate rollback` to go back; `apim-migrate status`"
                                    + " shows where things stand."));
        }
    }
}
