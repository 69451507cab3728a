package org.apimmigrate.core.run;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apimmigrate.core.context.TenantSelection;
import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.error.Command;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.journal.InterruptedStatements;
import org.apimmigrate.core.journal.JournalWriter;
import org.apimmigrate.core.journal.StepRecord;
import org.apimmigrate.core.step.Change;
import org.apimmigrate.core.step.Step;
import org.apimmigrate.core.step.StepId;

/** Takes one step after the other to its end. What an earlier run did is looked at again and must need nothing more. */
final class Runner {

    private static final int LOOKS = 5;

    private final Session session;
    private final JournalWriter journal;
    private final ChangeApplier applier;
    private final Map<StepId, StepRecord> known;
    private final boolean redo;

    /**
     * @param known what the journal says of steps that earlier runs began
     * @param redo may a step that is completed find more to do? Yes once all are completed and verification has found differences
     */
    Runner(Session session, JournalWriter journal, ChangeApplier applier, Map<StepId, StepRecord> known, boolean redo) {
        this.session = session;
        this.journal = journal;
        this.applier = applier;
        this.known = known;
        this.redo = redo;
    }

    /** Runs the step to its end. */
    StepResult run(Step step) {
        StepRecord record = known.get(step.id());
        session.listener().stepStarted(step.id(), step.role());
        TenantSelection selection = session.context().selection();
        boolean forThese = record != null && TenantCoverage.covers(step, record, selection);
        if (record != null && forThese && record.done() && !redo) {
            return skip(step);
        }
        if (record == null) {
            journal.stepStarted(step.id(), selection);
        } else if (!forThese) {
            journal.stepReopened(step.id(), selection);
        }
        Tally tally = new Tally();
        try {
            takeThrough(step, tally);
        } catch (RuntimeException e) {
            session.listener().stepFinished(step.id(), tally.result(step, stateAfter(e)));
            throw e;
        }
        journal.closeOpen(step.id());
        journal.stepFinished(step.id());
        StepResult result = tally.result(step, tally.changes == 0 ? StepResult.State.SKIPPED : StepResult.State.DONE);
        session.listener().stepFinished(step.id(), result);
        return result;
    }

    /** A step that stopped at a safe point because a person asked for it has not failed: the rest of it is still to come. */
    private static StepResult.State stateAfter(RuntimeException e) {
        return e instanceof MigrateException stopped && stopped.kind() == MigrateException.Kind.INTERRUPTED
                ? StepResult.State.PENDING
                : StepResult.State.FAILED;
    }

    /** Looks again after an unknown end, as often as that gets on, and a few times when it does not. */
    private void takeThrough(Step step, Tally tally) {
        InterruptedStatements interrupted =
                InterruptedStatements.of(session.context().databases(), step.id());
        int looksWithoutProgress = 0;
        while (true) {
            long before = tally.changes;
            try {
                step.changes(session.context(), change -> {
                    interrupted.otherThan(change).ifPresent(hash -> {
                        throw changedStatement(step, change, hash);
                    });
                    tally.add(applier.apply(step.id(), change));
                });
                return;
            } catch (ChangeApplier.LookAgain e) {
                looksWithoutProgress = tally.changes > before ? 0 : looksWithoutProgress + 1;
                if (looksWithoutProgress == LOOKS) {
                    throw new MigrateException(
                            Kind.PARTIAL,
                            new Problem(
                                    "A schema change failed again and again.",
                                    "step " + step.id().id() + ", "
                                            + step.role().id() + " database",
                                    String.valueOf(Objects.requireNonNullElse(e.getCause(), e)
                                            .getMessage()),
                                    "See to it that the database stays reachable and that no other session holds locks: stop the"
                                            + " API Manager nodes. Then run the same command again."),
                            e);
                }
                session.context().schemaChanged();
            }
        }
    }

    /** The step is completed, the journal says; that it finds nothing to do any more is looked up, not taken for granted. */
    private StepResult skip(Step step) {
        step.changes(session.context(), change -> {
            throw contradiction(step, change);
        });
        StepResult result = new StepResult(step.id(), step.role(), StepResult.State.SKIPPED, 0, 0);
        session.listener().stepFinished(step.id(), result);
        return result;
    }

    private static MigrateException contradiction(Step step, Change change) {
        return new MigrateException(
                Kind.UNKNOWN_OUTCOME,
                new Problem(
                        "The journal and the database contradict each other.",
                        "step %s, table %s, %s database"
                                .formatted(
                                        step.id().id(),
                                        change.table(),
                                        change.role().id()),
                        "the journal says that this step is completed, yet it would be needed again: "
                                + change.purpose()
                                + ". Somebody else has written to the database since, or a part of it was restored",
                        Advice.of(
                                "Nothing was changed by this call. Find out what happened (was a 4.0.0 or 4.1.0 server "
                                        + "started in between?). {} shows what is missing. Then either roll back with {}, or see "
                                        + "docs/operator/resume.md, \"When the journal contradicts the database\".",
                                Command.of("plan"),
                                Command.of("rollback"))));
    }

    private static MigrateException changedStatement(Step step, Change change, String begun) {
        return new MigrateException(
                Kind.UNKNOWN_OUTCOME,
                new Problem(
                        "The statement that was interrupted is not the one that would be run now.",
                        "step %s, table %s, %s database"
                                .formatted(
                                        step.id().id(),
                                        change.table(),
                                        change.role().id()),
                        ("for \"%s\" the journal holds a statement with the hash %s, and it is not known whether that took place;"
                                        + " now another one is planned: the table was changed by somebody else since, or the tool was")
                                .formatted(change.purpose(), begun),
                        Advice.of(
                                "This statement was not run. Look at the table: {} shows what is missing. Undo what was "
                                        + "changed manually and run the same command again, or roll back with {}.",
                                Command.of("plan"),
                                Command.of("rollback"))));
    }

    /** What a step did in this run. */
    private static final class Tally {

        private final long began = System.nanoTime();
        private long changes;
        private long rows;

        void add(long touched) {
            changes++;
            rows += touched;
        }

        StepResult result(Step step, StepResult.State state) {
            return new StepResult(
                    step.id(), step.role(), state, rows, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
        }
    }
}
