package org.apimmigrate.core.run;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apimmigrate.core.backup.DatabasePart;
import org.apimmigrate.core.backup.DatabaseRestore;
import org.apimmigrate.core.backup.RestorePoint;
import org.apimmigrate.core.backup.RestorePoints;
import org.apimmigrate.core.backup.RestoreProof;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.database.WriteGate;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.journal.JournalReader;
import org.apimmigrate.core.journal.JournalWriter;
import org.apimmigrate.core.journal.Migration;
import org.apimmigrate.core.journal.Migration.State;
import org.apimmigrate.core.journal.SourceFingerprint;
import org.apimmigrate.core.lock.RunLock;
import org.apimmigrate.core.sql.SqlFailure;
import org.apimmigrate.core.step.Step;
import org.apimmigrate.core.verify.LedgerDifference;
import org.apimmigrate.core.verify.SchemaDifference;
import org.jspecify.annotations.Nullable;

/** Back to the exact 4.0.0 from the restore point, from any half-way point and from the finished state. */
public final class RollbackOperation {

    private final Session session;
    private final WriteGate gate;
    private final Context context;
    private final JournalWriter journal;

    public RollbackOperation(Session session, WriteGate gate) {
        this.session = session;
        this.gate = gate;
        this.context = session.context();
        this.journal = new JournalWriter(context.databases(), gate, session.clock());
    }

    /** What a rollback would meet; to be told before {@link #run}. Writes nothing. */
    public RollbackPreview preview() {
        Optional<Migration> migration = migration();
        if (nothingHappened(migration)) {
            return new RollbackPreview(null, List.of(), List.of());
        }
        RestorePoint point = restorePoint(migration);
        if (isBefore(migration, point)) {
            return new RollbackPreview(null, List.of(), List.of());
        }
        return new NewerRowsFinder(session, point, migration).preview();
    }

    /**
     * Undoes everything. The same call goes on after an interruption.
     *
     * @throws MigrateException ENVIRONMENT when there is no whole restore point; LOCKED; PARTIAL and INTERRUPTED part-way
     */
    public RollbackResult run() {
        Optional<Migration> migration = migration();
        if (nothingHappened(migration)) {
            return onlyJournal(migration.orElseThrow());
        }
        RestorePoint point = restorePoint(migration);
        if (isBefore(migration, point)) {
            session.listener()
                    .note(
                            "No journal, and the schemas are those of 4.0.0: there is nothing to roll back, nothing was changed.");
            return new RollbackResult(steps(), List.of(), List.of());
        }
        session.listener().phase("verify restore point");
        point.verify(this::safePoint);
        RunLock lock = RunLock.take(context.databases(), gate, "rollback", session.clock());
        RollbackResult result;
        try (lock) {
            markBegun(point, migration);
            session.listener().phase("roll back");
            restore(point, lock);
            session.listener().phase("verify");
            Proof proof = prove(point);
            if (proof.exact()) {
                journal.remove();
            }
            result = proof.result(steps());
        }
        if (migration().isEmpty()) {
            lock.forget();
        }
        return result;
    }

    private Optional<Migration> migration() {
        return new JournalReader(context.database(Role.AM)).migration();
    }

    /** The restore point was still being made: there is nothing to undo but the journal. */
    private static boolean nothingHappened(Optional<Migration> migration) {
        return migration.filter(m -> m.state() == State.PREPARING).isPresent();
    }

    /**
     * After a rollback, or before a migration, the restore point of an earlier one must not take back what a 4.0.0 server has written
     * since.
     */
    private boolean isBefore(Optional<Migration> migration, RestorePoint point) {
        return migration.isEmpty()
                && JournalWriter.changed(context.databases()).stream()
                        .allMatch(database -> new RestoreProof(database, point, part(point, database))
                                .schemaDifferences(context)
                                .isEmpty());
    }

    private RollbackResult onlyJournal(Migration migration) {
        RunLock lock = RunLock.take(context.databases(), gate, "rollback", session.clock());
        try (lock) {
            session.listener().note("migration " + migration.id() + " had changed nothing; its journal is removed");
            journal.remove();
        }
        lock.forget();
        context.schemaChanged();
        return new RollbackResult(steps(), List.of(), List.of());
    }

    private RestorePoint restorePoint(Optional<Migration> migration) {
        Optional<String> named = migration.map(Migration::restorePoint);
        if (named.isPresent()) {
            return RestorePoint.open(Path.of(named.get()));
        }
        String source = SourceFingerprint.of(context.databases(), context.tenants());
        return new RestorePoints(session.workDirectory())
                .newestOf(source)
                .orElseThrow(() -> new MigrateException(
                        Kind.ENVIRONMENT,
                        new Problem(
                                migration.isPresent()
                                        ? "This migration was begun without a restore point, so it cannot be rolled back."
                                        : "There is nothing to roll back from: no journal and no restore point of this installation.",
                                session.workDirectory()
                                        .resolve("restore-points")
                                        .toString(),
                                migration.isPresent()
                                        ? "`--no-backup` was given, with the statement that an outside backup exists"
                                        : "it was never migrated by this tool with this work directory, or the folder was removed",
                                "Restore the databases from your own backup. If the restore point is elsewhere, name its work"
                                        + " directory with --work-dir.")));
    }

    /** From here on the journal says that a rollback is under way; where there is no journal (any more), one is made. */
    private void markBegun(RestorePoint point, Optional<Migration> migration) {
        if (migration.isPresent() && new JournalReader(context.database(Role.AM)).whole()) {
            journal.update(migration.get().in(State.ROLLING_BACK));
            return;
        }
        journal.begin(new Migration(
                point.manifest().id(),
                State.ROLLING_BACK,
                session.toolVersion(),
                point.manifest().source(),
                Instant.ofEpochMilli(point.manifest().baseTime()),
                session.clock().instant(),
                point.folder().toAbsolutePath().toString(),
                false,
                1));
    }

    private void restore(RestorePoint point, RunLock lock) {
        for (Database database : JournalWriter.changed(context.databases())) {
            DatabasePart part = part(point, database);
            try {
                new DatabaseRestore(context, database, point, part, gate, (what, done, total) -> {
                            safePoint(what, done, total);
                            lock.check();
                        })
                        .run();
            } catch (SqlFailure e) {
                throw stopped(database, e);
            }
        }
        context.schemaChanged();
    }

    private Proof prove(RestorePoint point) {
        Proof whole = new Proof(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Database database : JournalWriter.changed(context.databases())) {
            RestoreProof proof = new RestoreProof(database, point, part(point, database));
            whole.schema().addAll(proof.schemaDifferences(context));
            whole.rows().addAll(proof.rowDifferences());
            whole.others().addAll(proof.otherDifferences(LedgerPhase.take(context, database)));
        }
        whole.schema().forEach(session.listener()::schemaDifference);
        return whole;
    }

    /**
     * What is not as it was.
     *
     * @param rows of tables that the restore point holds
     * @param others tables that the migration never touches, or not all of: somebody else has changed them
     */
    private record Proof(List<SchemaDifference> schema, List<LedgerDifference> rows, List<LedgerDifference> others) {

        boolean exact() {
            return schema.isEmpty() && rows.isEmpty() && others.isEmpty();
        }

        RollbackResult result(List<StepResult> steps) {
            List<LedgerDifference> all = new ArrayList<>(rows);
            all.addAll(others);
            return new RollbackResult(steps, schema, all);
        }
    }

    private List<StepResult> steps() {
        return session.steps().stream()
                .map(Step::id)
                .map(id -> new StepResult(id, Role.AM, StepResult.State.PENDING, 0, 0))
                .toList();
    }

    private static DatabasePart part(RestorePoint point, Database database) {
        return point.manifest().databases().stream()
                .filter(part -> part.role().equals(database.mainRole().id()))
                .filter(part -> part.dbms().equals(database.dialect().dbms().id()))
                .findFirst()
                .orElseThrow(() -> new MigrateException(
                        Kind.CONFIGURATION,
                        new Problem(
                                "The restore point does not know this database.",
                                "%s database, %s".formatted(database.mainRole().id(), database.displayUrl()),
                                "it was made with other roles sharing a database, or on another DBMS",
                                "Use the deployment.toml of the migration, then run `apim-migrate rollback` again.")));
    }

    private void safePoint(String what, long done, long total) {
        session.listener().progress(what, done, total);
        SafePoint.pass(session.stop(), what);
    }

    private static MigrateException stopped(Database database, @Nullable SqlFailure e) {
        return new MigrateException(
                Kind.PARTIAL,
                new Problem(
                        "The rollback stopped.",
                        "%s database, %s".formatted(database.mainRole().id(), database.displayUrl()),
                        String.valueOf(e == null ? null : e.getMessage()),
                        "Remove the cause, then run `apim-migrate rollback` again; it goes on where this one stopped."),
                e);
    }
}
