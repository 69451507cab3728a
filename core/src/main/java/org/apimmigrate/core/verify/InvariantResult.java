package org.apimmigrate.core.verify;

import java.util.List;

/**
 * How an invariant came out.
 *
 * @param id I-1 ... I-28
 * @param title what must hold, in a line
 * @param violations rows that break it and that no finding explains
 * @param excused rows that could not be decided and stayed as they were; each is a finding as well
 * @param sample up to ten of the rows, violations first
 * @param couldNotRun why it could not be checked, or null; that is neither passed nor failed
 */
public record InvariantResult(
        String id,
        String title,
        long violations,
        long excused,
        List<String> sample,
        @org.jspecify.annotations.Nullable String couldNotRun) {

    public InvariantResult {
        sample = List.copyOf(sample);
    }

    /** The answer where nothing is known: neither passed nor failed. */
    public static InvariantResult couldNotRun(Invariant invariant, String why) {
        return new InvariantResult(invariant.id(), invariant.title(), 0, 0, List.of(), why);
    }

    /** The same where the check failed. */
    public static InvariantResult couldNotRun(Invariant invariant, RuntimeException failure) {
        String message = failure.getMessage();
        return couldNotRun(invariant, message == null ? failure.getClass().getName() : message);
    }

    public boolean holds() {
        return violations == 0 && couldNotRun == null;
    }
}
