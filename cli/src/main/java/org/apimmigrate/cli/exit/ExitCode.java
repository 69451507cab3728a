package org.apimmigrate.cli.exit;

import org.apimmigrate.core.error.MigrateException;

/** Every exit code of the tool (cli contract, "Exit codes"). Each has a page in docs/exit-codes. */
public enum ExitCode {
    OK(0, "done, or nothing to do"),
    DEFECT(1, "unexpected failure: a defect of this tool"),
    CONFIGURATION(2, "wrong usage or configuration"),
    BLOCKED(3, "blocking findings"),
    DIFFERENCES(4, "verification found differences"),
    PARTIAL(5, "stopped part-way; the same command continues"),
    ENVIRONMENT(6, "environment: no connection, unsupported DBMS or version, missing privilege, no space"),
    LOCKED(7, "another run holds the lock"),
    UNKNOWN_OUTCOME(8, "outcome unknown: a person has to look"),
    INTERRUPTED(130, "interrupted at a safe point");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    public int code() {
        return code;
    }

    /** One line for people. */
    public String meaning() {
        return meaning;
    }

    /** The {@code status} of the JSON document that goes with it. */
    public String status() {
        return switch (this) {
            case OK -> "ok";
            case BLOCKED, DIFFERENCES -> "findings";
            case PARTIAL, INTERRUPTED -> "partial";
            case DEFECT, CONFIGURATION, ENVIRONMENT, LOCKED, UNKNOWN_OUTCOME -> "failed";
        };
    }

    public static ExitCode of(MigrateException.Kind kind) {
        return switch (kind) {
            case CONFIGURATION -> CONFIGURATION;
            case BLOCKED -> BLOCKED;
            case DIFFERENCES -> DIFFERENCES;
            case PARTIAL -> PARTIAL;
            case ENVIRONMENT -> ENVIRONMENT;
            case LOCKED -> LOCKED;
            case UNKNOWN_OUTCOME -> UNKNOWN_OUTCOME;
            case INTERRUPTED -> INTERRUPTED;
        };
    }
}
