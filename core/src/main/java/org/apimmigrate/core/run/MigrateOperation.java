package org.apimmigrate.core.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.apimmigrate.core.context.TenantSelection;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.database.WriteGate;
import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.error.Command;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.journal.ChangeJournal;
import org.apimmigrate.core.journal.History;
import org.apimmigrate.core.journal.JournalReader;
import org.apimmigrate.core.journal.JournalWriter;
import org.apimmigrate.core.journal.Migration;
import org.apimmigrate.core.journal.Migration.State;
import org.apimmigrate.core.journal.SourceFingerprint;
import org.apimmigrate.core.lock.RunLock;
import org.apimmigrate.core.run.MigrateResult.Outcome;
import org.apimmigrate.core.schema.Leftovers;
import org.apimmigrate.core.sql.SqlFailure;
import org.apimmigrate.core.step.Step;
import org.apimmigrate.core.step.StepId;
import org.apimmigrate.core.verify.SchemaVerification;
import org.jspecify.annotations.Nullable;

/** Analyze, back up, change, verify. The same call again continues after an interruption and finds nothing to do after the end. */
public final class MigrateOperation {

    private final Session session;
    private final WriteGate gate;
    private final JournalState state;
    private final JournalWriter journal;

    public MigrateOperation(Session session, WriteGate gate) {
        this.session = session;
        this.gate = gate;
        this.state = new JournalState(session);
        this.journal = new JournalWriter(session.context().databases(), gate, session.clock());
    }

    /**
     * Migrates, or continues.
     *
     * @throws MigrateException BLOCKED before anything is written; LOCKED; PARTIAL and INTERRUPTED when it stopped part-way;
     *     UNKNOWN_OUTCOME when journal and databases contradict each other; ENVIRONMENT when it could not begin
     */
    public MigrateResult run(MigrateOptions options) {
        return run(options, Consent.GIVEN);
    }

    /**
     * The same for somebody who has to agree first.
     *
     * @param consent called once before the first write, and never where there is nothing to do
     */
    public MigrateResult run(MigrateOptions options, Consent consent) {
        QuarantineGuard.require(options);
        Optional<Migration> found = state.read();
        if (found.isPresent() && isDone(found.get()) && covers(session.context().selection())) {
            Corrections.requireIn(session, options);
            VerifyResult verification = new VerifyOperation(session).run();
            return unchanged(
                    FinishedWork.stands(session, verification) ? Outcome.NOTHING_TO_DO : Outcome.DIFFERENCES,
                    found.get().id(),
                    found.get(),
                    verification);
        }
        found.ifPresent(state::requireContinuable);
        if (found.isEmpty()) {
            Optional<VerifyResult> already = alreadyThere();
            if (already.isPresent()) {
                Corrections.requireIn(session, options);
                return unchanged(Outcome.NOTHING_TO_DO, session.runId(), null, already.get());
            }
        }
        try {
            return found.isPresent() ? goOn(found.get(), options, consent) : beginAnew(options, consent);
        } catch (SqlFailure e) {
            throw Failures.ofBookkeeping(session.context().databases(), e).orElseThrow(() -> e);
        }
    }

    /** Nothing is written before the analysis has said that nothing blocks. */
    private MigrateResult beginAnew(MigrateOptions options, Consent consent) {
        AnalyzeResult analysis = beforehand(() -> {
            AnalyzeResult result = new AnalyzeOperation(session).run(check -> true);
            Guards.requireNone(result, options.orphans(), options.allowSessions());
            if (options.orphans() == MigrateOptions.Orphans.QUARANTINE) {
                new OutsideReferences(session.context()).requireNone();
            }
            Corrections.require(session, Optional.empty(), options);
            return result;
        });
        boolean asked = beforehand(() -> consent.require(() -> new ProposalFinder(session, options).find(null)));
        try (RunLock lock = takeLock()) {
            Migration migration = beforehand(() -> {
                requireUnchanged(Optional.empty());
                if (asked) {
                    stillNothingBlocks(options);
                }
                return begin(options);
            });
            return change(migration, analysis, options, lock);
        }
    }

    /** What is done before there is a migration that could stop part-way. */
    private <T> T beforehand(Supplier<T> work) {
        try {
            return work.get();
        } catch (SqlFailure e) {
            throw Failures.ofEnvironment(session.context().databases(), e, "The migration could not begin")
                    .orElseThrow(() -> e);
        }
    }

    /** A person may have thought about the answer for an hour. What was found before is reported; this only looks for something new. */
    private void stillNothingBlocks(MigrateOptions options) {
        AnalyzeResult now = new AnalyzeOperation(session, new RunListener() {}).run(Guards::mayBlock);
        Guards.requireNone(now, options.orphans(), options.allowSessions());
    }

    /**
     * The long checks were done; what could stop it is asked again. That comes after the consent, because what an interrupted run has left
     * half done has to be removed first.
     */
    private MigrateResult goOn(Migration migration, MigrateOptions options, Consent consent) {
        requireForward(migration);
        Corrections.requireKept(new JournalReader(session.context().database(Role.AM)).steps(), options);
        QuarantineGuard.require(migration, options);
        consent.require(() -> new ProposalFinder(session, options).find(migration));
        try (RunLock lock = takeLock()) {
            requireUnchanged(Optional.of(migration));
            tidyUp();
            if (migration.state() == State.CHANGING) {
                WrittenMeanwhile.requireNone(session, underWay());
            }
            AnalyzeResult analysis = new AnalyzeOperation(session).run(Guards::mayBlock);
            Guards.requireNone(
                    analysis,
                    migration.quarantine() ? MigrateOptions.Orphans.QUARANTINE : options.orphans(),
                    options.allowSessions());
            if (migration.quarantine() || options.orphans() == MigrateOptions.Orphans.QUARANTINE) {
                new OutsideReferences(session.context()).requireNone();
            }
            Corrections.require(session, Optional.of(migration), options);
            RestoreGuard.requireWhole(session, migration, options);
            Migration whole = new Rejoining(session, journal).run(migration, state.history());
            return change(again(whole, options), analysis, options, lock);
        }
    }

    private static boolean isDone(Migration migration) {
        return migration.state() == State.COMPLETED || migration.state() == State.FINISHING;
    }

    /** Have the steps of a migration that is completed been taken for all these tenants? */
    private boolean covers(TenantSelection selection) {
        return TenantCoverage.missing(session, selection).isEmpty();
    }

    /** What one who comes after {@code finish} meets: a 4.1.0 that needs nothing. Empty when it is none. */
    private Optional<VerifyResult> alreadyThere() {
        if (!SchemaVerification.of(session.context()).isEmpty()) {
            return Optional.empty();
        }
        VerifyResult verification = new VerifyOperation(session).run();
        return FinishedWork.stands(session, verification) ? Optional.of(verification) : Optional.empty();
    }

    /** What differs by now is shown, but it is the use of 4.1.0 that has changed it, not a migration that is not done. */
    private MigrateResult unchanged(
            Outcome outcome, String id, @Nullable Migration migration, VerifyResult verification) {
        List<StepResult> steps = new ArrayList<>();
        for (Step step : session.steps()) {
            StepResult skipped = new StepResult(step.id(), step.role(), StepResult.State.SKIPPED, 0, 0);
            session.listener().stepFinished(step.id(), skipped);
            steps.add(skipped);
        }
        return new MigrateResult(
                id, outcome, List.of(), List.of(), steps, verification, folder(migration), covers(TenantSelection.ALL));
    }

    private RunLock takeLock() {
        try {
            return RunLock.take(session.context().databases(), gate, "migrate", session.clock());
        } catch (SqlFailure e) {
            throw Failures.ofEnvironment(
                            session.context().databases(), e, "The lock of the migration could not be taken")
                    .orElseThrow(() -> e);
        }
    }

    /** Between the first look and the lock another run may have been here. */
    private void requireUnchanged(Optional<Migration> before) {
        session.context().schemaChanged();
        Optional<Migration> now = state.readToContinue();
        boolean same = now.map(Migration::id).equals(before.map(Migration::id))
                && now.map(Migration::state).equals(before.map(Migration::state));
        if (!same) {
            throw new MigrateException(
                    Kind.LOCKED,
                    new Problem(
                            "Another run was at work on these databases until just now.",
                            "am database, "
                                    + session.context().database(Role.AM).displayUrl(),
                            "while this call looked around, the migration went from %s to %s"
                                    .formatted(
                                            before.map(m -> m.state().toString())
                                                    .orElse("not begun"),
                                            now.map(m -> m.state().toString()).orElse("not begun")),
                            "Nothing was changed by this call. Run the same command again; it continues from there."));
        }
    }

    private static void requireForward(Migration migration) {
        if (migration.state() == State.ROLLING_BACK) {
            throw new MigrateException(
                    Kind.PARTIAL,
                    new Problem(
                            "A rollback is under way and not through.",
                            "migration " + migration.id(),
                            "it was interrupted",
                            Advice.of(
                                    "Run {} to take it to its end; then {} starts again.",
                                    Command.of("rollback"),
                                    Command.of("migrate"))));
        }
    }

    private Migration begin(MigrateOptions options) {
        Migration migration = new Migration(
                UUID.randomUUID().toString(),
                State.PREPARING,
                session.toolVersion(),
                SourceFingerprint.of(
                        session.context().databases(), session.context().tenants()),
                session.context().chosen().baseTime(),
                session.clock().instant(),
                null,
                options.orphans() == MigrateOptions.Orphans.QUARANTINE,
                1);
        try {
            journal.begin(migration);
        } catch (SqlFailure e) {
            throw Failures.ofEnvironment(
                            session.context().databases(), e, "The journal cannot be written, so nothing can be begun")
                    .orElseThrow(() -> e);
        }
        return migration;
    }

    private Migration again(Migration migration, MigrateOptions options) {
        boolean quarantine = options.orphans() == MigrateOptions.Orphans.QUARANTINE;
        Migration again = quarantine ? migration.nextRun().withQuarantine() : migration.nextRun();
        if (isDone(again)) {
            // completed for some tenants, and now for more
            again = again.in(State.CHANGING);
        }
        if (again.state() == State.PREPARING) {
            // nothing is changed yet: a run that was killed here may not have begun the journal in every database
            again = again.of(
                    session.toolVersion(),
                    SourceFingerprint.of(
                            session.context().databases(), session.context().tenants()));
            journal.begin(again);
        } else {
            journal.update(again);
        }
        return again;
    }

    private MigrateResult change(Migration begun, AnalyzeResult analysis, MigrateOptions options, RunLock lock) {
        Migration migration = begun;
        JournalReader read = new JournalReader(session.context().database(Role.AM));
        Corrections.promise(session, journal, read.steps(), options);
        if (migration.state() == State.PREPARING) {
            migration = new Preparation(session, journal, gate, lock).run(migration, options);
        }
        if (migration.quarantine() && migration.restorePoint() != null) {
            session.listener().orphansListed(OrphanList.write(session.context(), Path.of(migration.restorePoint())));
        }
        LedgerPhase.forgetAfter(session, journal, migration);
        boolean redo = migration.state() == State.CHANGED;
        ChangeJournal changes = new ChangeJournal(session.context().databases(), gate, session.clock());
        Runner runner = new Runner(
                session,
                journal,
                new ChangeApplier(session, changes, lock, RestoreGuard.of(session, migration, options)),
                read.steps(),
                redo);
        session.listener().phase("change");
        List<StepResult> results = new ArrayList<>();
        for (Step step : Corrections.after(steps(migration), options)) {
            if (step.id() == options.pauseBefore()) {
                return new MigrateResult(
                        migration.id(),
                        Outcome.PAUSED,
                        analysis.findings(),
                        analysis.couldNotRun(),
                        withPending(results),
                        null,
                        folder(migration),
                        covers(TenantSelection.ALL));
            }
            results.add(runner.run(step));
        }
        session.context().schemaChanged();
        migration = migration.in(State.CHANGED);
        LedgerPhase.recordAfter(session, journal, migration);
        journal.update(migration);
        VerifyResult verification = new VerifyOperation(session).run();
        if (verification.holds()) {
            migration = migration.in(State.COMPLETED);
            journal.update(migration);
        }
        Corrections.lookAgain(session, options);
        return new MigrateResult(
                migration.id(),
                verification.holds() ? Outcome.COMPLETED : Outcome.DIFFERENCES,
                analysis.findings(),
                analysis.couldNotRun(),
                results,
                verification,
                folder(migration),
                covers(TenantSelection.ALL));
    }

    /** Databases that the migration has been to; one that was restored to before it is looked at by {@link Rejoining}. */
    private List<Database> underWay() {
        return JournalWriter.changed(session.context().databases()).stream()
                .filter(database -> state.history().lags().stream()
                        .noneMatch(lag -> lag.kind() == History.Lag.Kind.FROM_BEFORE
                                && lag.database().equals(database)))
                .toList();
    }

    /** What the DBMS left half done when a run was killed, before anything is looked at. */
    private void tidyUp() {
        for (Database database : underWay()) {
            Leftovers leftovers = new Leftovers(
                    database.dialect().schemaSql(),
                    session.context().target(database.mainRole()).tables().keySet(),
                    new JournalReader(database).ledger(LedgerPhase.BEFORE).keySet());
            List<String> due =
                    new ArrayList<>(leftovers.statements(session.context().schema(database.mainRole())));
            due.addAll(database.dialect().schemaSql().due(database.reader()));
            for (String sql : due) {
                session.listener().note("left by an interrupted schema change: " + sql);
                gate.inTransaction(database.mainRole(), writer -> {
                    writer.schema(sql);
                    return null;
                });
            }
        }
        session.context().schemaChanged();
    }

    private List<Step> steps(Migration migration) {
        return session.steps().stream()
                .map(step -> migration.quarantine() && step.id() == StepId.SCHEMA_TIGHTEN ? new Orphans(step) : step)
                .toList();
    }

    private List<StepResult> withPending(List<StepResult> done) {
        Map<StepId, StepResult> byId = new HashMap<>();
        done.forEach(result -> byId.put(result.id(), result));
        return session.steps().stream()
                .map(step -> byId.getOrDefault(
                        step.id(), new StepResult(step.id(), step.role(), StepResult.State.PENDING, 0, 0)))
                .toList();
    }

    private static @Nullable Path folder(@Nullable Migration migration) {
        return migration == null || migration.restorePoint() == null ? null : Path.of(migration.restorePoint());
    }
}
