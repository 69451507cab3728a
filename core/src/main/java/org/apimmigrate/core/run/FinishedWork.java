package org.apimmigrate.core.run;

import org.apimmigrate.core.step.Step;
import org.apimmigrate.core.step.StepId;
import org.apimmigrate.core.verify.InvariantResult;

/**
 * Distinguishes a 4.1.0 that has been used since its migration from one that was never migrated to its end. An administrator may have changed what
 * an invariant asks for; a step that finds nothing to do has done its work all the same.
 */
final class FinishedWork {

    private static final String LOG_INVARIANT = "I-22";

    private FinishedWork() {}

    /**
     * Is this a correct 4.1.0 now, or one that was correct and has been used since? The one rule for "nothing to do" and "accepted". Reads
     * only.
     */
    static boolean stands(Session session, VerifyResult verification) {
        return verification.holds()
                || (verification.schemaDifferences().isEmpty()
                        && verification.ledgerDifferences().isEmpty()
                        && verification.invariants().stream().allMatch(result -> result.couldNotRun() == null)
                        && nothingLeft(session, verification));
    }

    /** Reads only. Ends at the first thing that is left to do. */
    private static boolean nothingLeft(Session session, VerifyResult verification) {
        boolean logHolds = verification.invariants().stream()
                .filter(result -> result.id().equals(LOG_INVARIANT))
                .allMatch(InvariantResult::holds);
        return session.steps().stream()
                // a server at work writes log rows that re-indexing does not need; that it finds all is what counts
                .filter(step -> step.id() != StepId.REGISTRY_LOG || !logHolds)
                .noneMatch(step -> wantsSomething(session, step));
    }

    private static boolean wantsSomething(Session session, Step step) {
        SafePoint.pass(session.stop(), "before a look at step " + step.id().id());
        try {
            step.changes(session.context(), change -> {
                throw new Found();
            });
            return false;
        } catch (Found e) {
            return true;
        }
    }

    /** Ends the look. */
    private static final class Found extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
