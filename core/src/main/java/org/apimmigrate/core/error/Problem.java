package org.apimmigrate.core.error;

import java.util.Objects;

/**
 * What an operator is told when something cannot go on: four parts, each one sentence or two, none with a secret in it.
 *
 * @param what what happened
 * @param where the place: database, table, tenant, row key, file and line
 * @param why the cause as far as it is known; "unknown" is an honest answer
 * @param next what to do now, with the command or statement to type
 */
public record Problem(String what, String where, String why, String next) {

    public Problem {
        Objects.requireNonNull(what);
        Objects.requireNonNull(where);
        Objects.requireNonNull(why);
        Objects.requireNonNull(next);
    }

    /** The four parts on four lines, as the console and the log show them. */
    public String text() {
        return "%s%n  where: %s%n  why:   %s%n  next:  %s".formatted(what, where, why, next);
    }
}
