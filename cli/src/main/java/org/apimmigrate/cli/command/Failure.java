package org.apimmigrate.cli.command;

import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import org.apimmigrate.cli.exit.ExitCode;
import org.apimmigrate.core.database.Databases;
import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.error.Command;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.file.FileReason;
import org.apimmigrate.core.run.SqlFailures;
import org.apimmigrate.core.sql.SqlFailure;
import org.apimmigrate.core.text.SecretMask;
import org.jspecify.annotations.Nullable;

/**
 * How a run failed: the one place where anything that is thrown becomes an exit code and four parts, without secrets.
 *
 * @param cause what was thrown first; its suppressed ones are what failed while the run was cleaned up
 */
record Failure(ExitCode exit, Problem problem, Throwable cause) {

    /**
     * @param databases those that were open, or null: a statement that failed is explained by the rules of its DBMS
     * @param log the log of the run, or null when there is none
     */
    static Failure of(Throwable thrown, String command, @Nullable Databases databases, @Nullable String log) {
        Throwable cause = databases != null && thrown instanceof SqlFailure statement
                ? SqlFailures.told(databases, statement)
                : thrown;
        if (cause instanceof MigrateException expected) {
            return new Failure(ExitCode.of(expected.kind()), masked(expected.problem()), cause);
        }
        if (cause instanceof UncheckedIOException unchecked
                && unchecked.getCause() instanceof FileSystemException refused) {
            return new Failure(ExitCode.ENVIRONMENT, masked(ofFile(refused)), cause);
        }
        return new Failure(ExitCode.DEFECT, masked(defect(command, cause, log)), cause);
    }

    /** Did the operator ask the run to stop, so that this is no error? */
    boolean asked() {
        return exit == ExitCode.INTERRUPTED;
    }

    private static Problem ofFile(FileSystemException refused) {
        return new Problem(
                "A file cannot be read or written",
                String.valueOf(refused.getFile()),
                FileReason.of(refused),
                Advice.of(
                        "make room or give the right, then run the same command again; {} shows the state of the databases",
                        Command.of("status")));
    }

    private static Problem defect(String command, Throwable cause, @Nullable String log) {
        String message = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return new Problem(
                "Unexpected failure: a defect of this tool",
                log == null ? "command " + command : "command " + command + ", log " + log,
                cause.getClass().getSimpleName() + ": " + message,
                log == null
                        ? Advice.words("run it again with --verbose and report what it prints")
                        : Advice.of(
                                "type: {}, to see the state of the databases; report the log file, which holds the stack trace",
                                Command.of("status")));
    }

    private static Problem masked(Problem problem) {
        return new Problem(
                SecretMask.mask(problem.what()),
                SecretMask.mask(problem.where()),
                SecretMask.mask(problem.why()),
                new Advice(problem.advice().parts().stream()
                        .map(part -> part instanceof Advice.Words words
                                ? new Advice.Words(SecretMask.mask(words.text()))
                                : part)
                        .toList()));
    }
}
