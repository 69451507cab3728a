package org.apimmigrate.core.run;

import java.io.IOException;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.error.Command;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.file.FileReason;
import org.apimmigrate.core.prepare.VerdictRecorder;

/** Does before the window what need not wait for it, while 4.0.0 serves: the whole analysis, with its verdicts kept. Reads only. */
public final class PrepareOperation {

    private final Session session;
    private final VerdictRecorder recorder;

    /** @param recorder has to be the one that hears the verdicts of the session's checks */
    public PrepareOperation(Session session, VerdictRecorder recorder) {
        this.session = session;
        this.recorder = recorder;
    }

    /**
     * Prepares, any number of times. What an earlier call has prepared counts until this one has come to its end.
     *
     * @throws MigrateException CONFIGURATION when the databases are not a 4.0.0 schema, or a migration has begun; LOCKED when another run is
     *     at work; ENVIRONMENT when the work directory cannot be written
     */
    public PrepareResult run() {
        requireBefore();
        AnalyzeResult analysis = new AnalyzeOperation(session).run(check -> true);
        try {
            return new PrepareResult(
                    analysis, recorder.path(), recorder.complete(session.clock().instant()));
        } catch (IOException e) {
            throw new MigrateException(
                    Kind.ENVIRONMENT,
                    new Problem(
                            "What was prepared cannot be kept.",
                            recorder.path().toString(),
                            analysis.couldNotRun().stream()
                                    .filter(failure -> failure.check().equals("apiDefinitionValidation"))
                                    .map(CheckFailure::reason)
                                    .findFirst()
                                    .orElseGet(() -> FileReason.of(e)),
                            Advice.of(
                                    "Make the folder writable, or correct why the check could not run; then run {} again. The"
                                            + " databases were only read.",
                                    Command.of("prepare"))),
                    e);
        }
    }

    private void requireBefore() {
        session.context().schemaChanged();
        OthersAtWork.refuse(session, "prepare");
        new JournalState(session).read().ifPresent(migration -> {
            throw refused("migration " + migration.id(), "its state is " + migration.state());
        });
        new ServerReadiness(session.context()).obstacleForOld().ifPresent(obstacle -> {
            throw refused(session.context().database(Role.AM).place(), obstacle);
        });
    }

    private static MigrateException refused(String where, String why) {
        return new MigrateException(
                Kind.CONFIGURATION,
                new Problem(
                        "There is nothing to prepare: a migration has begun on these databases, or they are not a 4.0.0 schema.",
                        where,
                        why,
                        Advice.of("{} shows the current state.", Command.of("status"))));
    }
}
