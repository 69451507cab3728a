package org.apimmigrate.cli.document;

import org.apimmigrate.core.error.Problem;

/** Why a command failed, in four parts. */
public record ProblemEntry(String what, String where, String why, String next) {

    public static ProblemEntry of(Problem problem) {
        return new ProblemEntry(problem.what(), problem.where(), problem.why(), problem.next());
    }
}
