package org.apimmigrate.core.schema;

/**
 * What becomes of one difference between a live schema and the one expected. There are three answers, and every command takes the same
 * one: {@code analyze} reports it, {@code plan} shows the statements of the first, {@code migrate} runs them, {@code verify} counts all
 * but the second.
 */
public sealed interface Verdict {

    /** Does the difference count as one? */
    default boolean counts() {
        return !(this instanceof Accepted);
    }

    /** The half of the schema change that closes a difference. */
    enum Half {
        EXPAND,
        TIGHTEN
    }

    /** A step closes it. */
    record Corrected(Half half) implements Verdict {}

    /**
     * It stays, and a 4.1.0 server can work with it.
     *
     * @param because a clause for people
     */
    record Accepted(String because) implements Verdict {}

    /**
     * No step can close it, and it must not stay.
     *
     * @param because a clause for people
     * @param next what to do, with the statement that helps
     */
    record Blocks(String because, String next) implements Verdict {}
}
