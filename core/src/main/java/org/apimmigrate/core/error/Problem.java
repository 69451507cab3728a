package org.apimmigrate.core.error;

import java.util.Objects;

/**
 * What is reported to an operator when something cannot continue: four parts, each one sentence or two, none with a secret in it.
 *
 * @param what what happened
 * @param where the place: database, table, tenant, row key, file and line
 * @param why the cause as far as it is known; "unknown" is an honest answer
 * @param advice what to do now, with the command or statement to type
 */
public record Problem(String what, String where, String why, Advice advice) {

    public Problem {
        Objects.requireNonNull(what);
        Objects.requireNonNull(where);
        Objects.requireNonNull(why);
        Objects.requireNonNull(advice);
    }

    /** A problem whose advice names no command of this tool. */
    public Problem(String what, String where, String why, String next) {
        this(what, where, why, Advice.words(next));
    }

    /** The advice as the manual would write it. */
    public String next() {
        return advice.text();
    }

    /** The four parts on four lines, as the manual would write them. */
    public String text() {
        return "%s%n  where: %s%n  why:   %s%n  next:  %s".formatted(what, where, why, next());
    }
}
