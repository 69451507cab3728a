package org.apimmigrate.core.check;

import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.error.Advice;
import org.jspecify.annotations.Nullable;

/**
 * Something that would stop, hurt or be lost (docs/findings).
 *
 * @param check the validator it belongs to, or one of this tool's own checks
 * @param blocks would a statement fail or data be lost on this DBMS, so that migrate must not start
 * @param tenant domain, or null where it belongs to none
 * @param message what is wrong, in a sentence
 * @param advice what to do about it
 * @param severity that of the code; only where the code's page says so may a single finding weigh less
 */
public record Finding(
        FindingCode code,
        String check,
        boolean blocks,
        Role database,
        @Nullable String tenant,
        Subject subject,
        String message,
        Advice advice,
        Severity severity) {

    /** A finding that weighs what its code weighs. */
    public Finding(
            FindingCode code,
            String check,
            boolean blocks,
            Role database,
            @Nullable String tenant,
            Subject subject,
            String message,
            String remedy) {
        this(code, check, blocks, database, tenant, subject, message, remedy, code.severity());
    }

    /** A finding that weighs what its code weighs, and whose remedy names a command. */
    public Finding(
            FindingCode code,
            String check,
            boolean blocks,
            Role database,
            @Nullable String tenant,
            Subject subject,
            String message,
            Advice advice) {
        this(code, check, blocks, database, tenant, subject, message, advice, code.severity());
    }

    /** A finding whose remedy names no command of this tool. */
    public Finding(
            FindingCode code,
            String check,
            boolean blocks,
            Role database,
            @Nullable String tenant,
            Subject subject,
            String message,
            String remedy,
            Severity severity) {
        this(code, check, blocks, database, tenant, subject, message, Advice.words(remedy), severity);
    }

    /** The advice as the manual would write it. */
    public String remedy() {
        return advice.text();
    }
}
