package org.apimmigrate.core.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apimmigrate.core.backup.DatabasePart;
import org.apimmigrate.core.backup.DatabaseRestore;
import org.apimmigrate.core.backup.RestorePoint;
import org.apimmigrate.core.backup.RestoreProof;
import org.apimmigrate.core.backup.RowsOutside;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.database.WriteGate;
import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.error.Command;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.journal.JournalReader;
import org.apimmigrate.core.journal.JournalWriter;
import org.apimmigrate.core.journal.Migration;
import org.apimmigrate.core.journal.Migration.State;
import org.apimmigrate.core.lock.RunLock;
import org.apimmigrate.core.sql.SqlFailure;
import org.apimmigrate.core.verify.LedgerDifference;
import org.apimmigrate.core.verify.SchemaDifference;
import org.jspecify.annotations.Nullable;

/** Back to the exact 4.0.0 from the restore point, from any half-way point and from the finished state. */
public final class RollbackOperation {

    private static final Advice AGAIN =
            Advice.of("Then run {} again; it continues where this one stopped.", Command.of("rollback"));

    private final Session session;
    private final WriteGate gate;
    private final Context context;
    private final JournalWriter journal;
    private final WayBackFinder finder;

    public RollbackOperation(Session session, WriteGate gate) {
        this(session, gate, null);
    }

    /** @param named folder of the restore point that a person has named; null to take the one that belongs to the databases */
    public RollbackOperation(Session session, WriteGate gate, @Nullable Path named) {
        this.session = session;
        this.gate = gate;
        this.context = session.context();
        this.journal = new JournalWriter(context.databases(), gate, session.clock());
        this.finder = new WayBackFinder(session, named);
    }

    /**
     * What a rollback would meet; to be reported before {@link #run}. Writes nothing.
     *
     * @throws MigrateException like {@link #run}, when it would refuse
     */
    public RollbackPreview preview() {
        OthersAtWork.refuse(session, "rollback");
        AllRowsVisible.require(session, "rolled back");
        WayBack way = finder.find();
        if (way instanceof WayBack.None none) {
            throw none.why();
        }
        if (way instanceof WayBack.To to) {
            // before a row of it is read
            verify(to.point());
            requireNothingOutside(to.point());
            return new NewerRowsFinder(session, to.point(), to.migration()).preview();
        }
        return new RollbackPreview(null, List.of(), List.of());
    }

    private void verify(RestorePoint point) {
        session.listener().phase("verify restore point");
        point.verify(this::safePoint);
    }

    /**
     * Undoes everything. The same call continues after an interruption.
     *
     * @throws MigrateException ENVIRONMENT when the restore point is damaged or was never made; CONFIGURATION when none belongs to the
     *     databases beyond doubt; UNKNOWN_OUTCOME when they are not those of the journal; LOCKED; PARTIAL and INTERRUPTED part-way
     */
    public RollbackResult run() {
        OthersAtWork.refuse(session, "rollback");
        AllRowsVisible.require(session, "rolled back");
        WayBack way = finder.find();
        if (way instanceof WayBack.None none) {
            throw none.why();
        }
        if (way instanceof WayBack.Nothing) {
            session.listener()
                    .note(
                            "No journal, and the databases are those of a 4.0.0: there is nothing to roll back, nothing was changed.");
            return new RollbackResult(false, steps(), List.of(), List.of());
        }
        if (way instanceof WayBack.To to) {
            verify(to.point());
        }
        RunLock lock = takeLock();
        try {
            RollbackResult result;
            try (lock) {
                requireUnchanged(way);
                result = way instanceof WayBack.To to ? back(to, lock) : onlyJournal((WayBack.OnlyJournal) way);
            }
            if (new JournalReader(context.database(Role.AM)).migration().isEmpty()) {
                lock.forget();
            }
            context.schemaChanged();
            return result;
        } catch (SqlFailure e) {
            throw SqlFailures.ofEnvironment(context.databases(), e, Kind.PARTIAL, "The rollback stopped", AGAIN)
                    .orElseThrow(() -> e);
        }
    }

    private RunLock takeLock() {
        try {
            return RunLock.take(context.databases(), gate, "rollback", session.clock());
        } catch (SqlFailure e) {
            throw Failures.ofEnvironment(context.databases(), e, "The lock for the rollback could not be taken")
                    .orElseThrow(() -> e);
        }
    }

    /**
     * Is every row what the newest restore point of these databases says? Asked when there was nothing to undo: an earlier rollback that
     * was stopped in its last moment may have left something to do outside the databases. Where there has never been a restore point no
     * migration has got as far as changing a row.
     */
    public boolean isAsBefore() {
        return finder.find() instanceof WayBack.Nothing nothing
                && (nothing.newest() == null
                        || prove(nothing.newest()).result(List.of()).exact());
    }

    /** Between the choice and the lock another run may have been here. */
    private void requireUnchanged(WayBack before) {
        WayBack now = finder.find();
        if (!now.identity().equals(before.identity())) {
            throw new MigrateException(
                    Kind.LOCKED,
                    new Problem(
                            "Another run was at work on these databases until just now.",
                            "am database, " + context.database(Role.AM).displayUrl(),
                            "while this call looked around, the migration continued",
                            Advice.of(
                                    "Nothing was changed by this call. See {}, then run the same command again.",
                                    Command.of("status"))));
        }
    }

    private RollbackResult onlyJournal(WayBack.OnlyJournal way) {
        session.listener().note("migration " + way.migration().id() + " had changed nothing; its journal is removed");
        journal.remove();
        return new RollbackResult(true, steps(), List.of(), List.of());
    }

    /** Deleting newer rows must not reach into tables that no restore point holds. */
    private void requireNothingOutside(RestorePoint point) {
        for (Database database : JournalWriter.changed(context.databases())) {
            new RowsOutside(context, database, point, WayBackFinder.part(point, database))
                    .find()
                    .ifPresent(found -> {
                        throw new MigrateException(
                                Kind.BLOCKED,
                                new Problem(
                                        "A table outside this database or schema refers to rows that a rollback would delete.",
                                        found.key().text() + ", " + database.place(),
                                        found.why(),
                                        Advice.of(
                                                "Nothing was changed by this call. Remove these references yourself, or drop"
                                                        + " the foreign key and make it again later. {}",
                                                AGAIN)));
                    });
        }
    }

    private RollbackResult back(WayBack.To to, RunLock lock) {
        requireNothingOutside(to.point());
        markBegun(to.point(), to.migration());
        session.listener().phase("roll back");
        restore(to.point(), lock);
        session.listener().phase("verify");
        Proof proof = prove(to.point());
        if (proof.exact()) {
            retire(to.point());
            journal.remove();
        }
        return proof.result(steps());
    }

    /** What a 4.0.0 server writes from now on is not in it. */
    private void retire(RestorePoint point) {
        try {
            point.retire("a rollback has used it on " + session.clock().instant());
        } catch (IOException e) {
            // it is not taken for a 4.0.0 anyway, and the next migration has another try
            session.listener().note("The restore point cannot be marked as used: " + e.getMessage());
        }
    }

    /** From here on the journal says that a rollback is under way; where there is no journal (any more), one is made. */
    private void markBegun(RestorePoint point, Optional<Migration> migration) {
        JournalReader main = new JournalReader(context.database(Role.AM));
        if (migration.isPresent() && main.migration().isPresent() && main.whole()) {
            journal.update(migration
                    .get()
                    .withRestorePoint(point.folder().toAbsolutePath().toString())
                    .in(State.ROLLING_BACK));
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
            DatabasePart part = WayBackFinder.part(point, database);
            try {
                new DatabaseRestore(context, database, point, part, gate, (what, done, total) -> {
                            safePoint(what, done, total);
                            lock.check();
                        })
                        .run();
            } catch (SqlFailure e) {
                throw SqlFailures.ofEnvironment(context.databases(), e, Kind.PARTIAL, "The rollback stopped", AGAIN)
                        .orElseGet(() -> stopped(database, e));
            }
        }
        context.schemaChanged();
    }

    private Proof prove(RestorePoint point) {
        Proof whole = new Proof(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Database database : JournalWriter.changed(context.databases())) {
            RestoreProof proof = new RestoreProof(database, point, WayBackFinder.part(point, database));
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
            return new RollbackResult(true, steps, schema, all);
        }
    }

    private List<StepResult> steps() {
        return session.steps().stream()
                .map(step -> new StepResult(step.id(), step.role(), StepResult.State.PENDING, 0, 0))
                .toList();
    }

    private void safePoint(String what, long done, long total) {
        session.listener().progress(what, done, total);
        SafePoint.pass(session.stop(), what);
    }

    private static MigrateException stopped(Database database, SqlFailure e) {
        return new MigrateException(
                Kind.PARTIAL,
                new Problem(
                        "The rollback stopped.",
                        database.place(),
                        String.valueOf(e.getMessage()),
                        Advice.of("Remove the cause. {}", AGAIN)),
                e);
    }
}
