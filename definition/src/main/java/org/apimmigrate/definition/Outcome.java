package org.apimmigrate.definition;

/** How a judgement ended. */
public enum Outcome {
    /** 4.1.0 accepts the definition. */
    ACCEPTED,
    /** 4.1.0 refuses the definition and the reasons say why. */
    REFUSED,
    /** The 4.1.0 libraries crash on it (stack exhausted), so a server would too. */
    CRASHED,
    /** No answer within {@link Limits#time}. */
    TIMED_OUT,
    /** Larger than {@link Limits#maxBytes}; not tried. */
    TOO_LARGE
}
