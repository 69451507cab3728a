package org.apimmigrate.core.error;

import org.jspecify.annotations.Nullable;

/**
 * The one root of all expected failures. Its {@link Kind} says who can act; the command line turns it into an exit code. Anything
 * else that is thrown is a defect of this tool.
 */
public final class MigrateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Kinds that lead to different actions (cli contract, "Exit codes"). */
    public enum Kind {
        /** Wrong usage or configuration. */
        CONFIGURATION,
        /** Findings that block the migration. */
        BLOCKED,
        /** Verification found differences. */
        DIFFERENCES,
        /** Stopped part-way; the same command continues. */
        PARTIAL,
        /** No connection, unsupported DBMS or version, missing privilege, no space. */
        ENVIRONMENT,
        /** Another run holds the lock. */
        LOCKED,
        /** The outcome of a statement is unknown; a person has to look. */
        UNKNOWN_OUTCOME,
        /** Interrupted at a safe point. */
        INTERRUPTED
    }

    private final Kind kind;
    private final transient Problem problem;

    public MigrateException(Kind kind, Problem problem) {
        this(kind, problem, null);
    }

    public MigrateException(Kind kind, Problem problem, @Nullable Throwable cause) {
        super(problem.text(), cause);
        this.kind = kind;
        this.problem = problem;
    }

    public Kind kind() {
        return kind;
    }

    public Problem problem() {
        return problem;
    }
}
