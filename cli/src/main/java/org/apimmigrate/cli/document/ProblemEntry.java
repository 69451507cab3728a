package org.apimmigrate.cli.document;

import java.util.List;
import org.apimmigrate.cli.advice.TypedAdvice;
import org.apimmigrate.cli.advice.TypedCommands;
import org.apimmigrate.core.error.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Why a command failed, in four parts.
 *
 * @param commands the commands that {@code next} names, each as the list of its arguments
 */
public record ProblemEntry(String what, String where, String why, String next, List<List<String>> commands) {

    /** @param commands null in documents of earlier versions */
    public ProblemEntry(String what, String where, String why, String next, @Nullable List<List<String>> commands) {
        this.what = what;
        this.where = where;
        this.why = why;
        this.next = next;
        this.commands = commands == null ? List.of() : List.copyOf(commands);
    }

    public static ProblemEntry of(Problem problem, TypedCommands typed) {
        TypedAdvice next = typed.of(problem.advice());
        return new ProblemEntry(problem.what(), problem.where(), problem.why(), next.text(), next.commands());
    }
}
