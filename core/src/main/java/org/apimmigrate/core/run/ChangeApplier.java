package org.apimmigrate.core.run;

import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Dialect;
import org.apimmigrate.core.database.SessionRules;
import org.apimmigrate.core.database.Trouble;
import org.apimmigrate.core.journal.ChangeJournal;
import org.apimmigrate.core.lock.RunLock;
import org.apimmigrate.core.sql.SqlFailure;
import org.apimmigrate.core.step.Change;
import org.apimmigrate.core.step.StepId;

/**
 * Makes one change after the other, each at a safe point. Tries again only where the DBMS says "busy"; where the connection was lost
 * in a commit, the journal says whether it took place.
 */
final class ChangeApplier {

    private static final int ATTEMPTS = 6;
    private static final long FIRST_PAUSE_MILLIS = 200;

    private final Session session;
    private final ChangeJournal journal;
    private final RunLock lock;
    private final RestoreGuard guard;

    ChangeApplier(Session session, ChangeJournal journal, RunLock lock, RestoreGuard guard) {
        this.session = session;
        this.journal = journal;
        this.lock = lock;
        this.guard = guard;
    }

    /**
     * Makes the change and returns the rows it touched.
     *
     * @throws LookAgain when a schema change that the DBMS commits by itself came to an unknown end: only a look shows it
     */
    long apply(StepId step, Change change) {
        SafePoint.pass(session.stop(), "step " + step.id() + ", before: " + change.purpose());
        lock.check();
        guard.check(change);
        session.listener().progress(change.purpose(), 0, -1);
        long began = System.nanoTime();
        long rows = persist(step, change);
        if (change.kind() == Change.Kind.SCHEMA) {
            context().schemaChanged();
        }
        session.listener().changeDone(step, change, rows, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
        return rows;
    }

    private long persist(StepId step, Change change) {
        Dialect dialect = context().database(change.role()).dialect();
        SessionRules rules = dialect.session();
        SqlFailure first = null;
        for (int attempt = 1; ; attempt++) {
            long number = journal.nextNumber();
            try {
                return journal.make(number, step, change);
            } catch (SqlFailure e) {
                if (first != null) {
                    e.addSuppressed(first);
                }
                first = e;
                Trouble trouble = rules.trouble(e.error()).orElse(null);
                boolean lost = trouble == Trouble.CONNECTION_LOST;
                if (attempt == ATTEMPTS || !(lost || trouble == Trouble.BUSY)) {
                    throw Failures.of(context().databases(), step, change, e);
                }
                session.listener()
                        .note("attempt %d of %d, trying again: %s".formatted(attempt, ATTEMPTS, e.getMessage()));
                pause(attempt);
                if (lost) {
                    // a server that cannot be reached is not waited for; what became of the change the next run looks
                    // up
                    lock.check();
                    OptionalLong rows = lookUp(number, step, change, e);
                    if (rows.isPresent()) {
                        return rows.getAsLong();
                    }
                }
                if (change.kind() == Change.Kind.SCHEMA && !dialect.transactionalSchema()) {
                    throw new LookAgain(e);
                }
            }
        }
    }

    private OptionalLong lookUp(long number, StepId step, Change change, SqlFailure lost) {
        SqlFailure last = lost;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            // without the lock nothing is waited for
            lock.check();
            try {
                return journal.lookUp(number, change);
            } catch (SqlFailure e) {
                last = e;
                pause(attempt);
            }
        }
        throw Failures.of(context().databases(), step, change, last);
    }

    private Context context() {
        return session.context();
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(FIRST_PAUSE_MILLIS << (attempt - 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What a step sees may be out of date; it has to be asked again. */
    static final class LookAgain extends RuntimeException {

        private static final long serialVersionUID = 1L;

        LookAgain(SqlFailure cause) {
            super(cause);
        }
    }
}
