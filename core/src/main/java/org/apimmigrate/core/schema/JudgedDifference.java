package org.apimmigrate.core.schema;

/** A difference, and what becomes of it. */
public record JudgedDifference(Difference difference, Verdict verdict) {

    /** Is it one that {@code verify} counts? */
    public boolean counts() {
        return verdict.counts();
    }
}
