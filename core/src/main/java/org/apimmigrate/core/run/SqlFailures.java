package org.apimmigrate.core.run;

import java.util.Optional;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.Databases;
import org.apimmigrate.core.database.Trouble;
import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.error.Command;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.journal.JournalReader;
import org.apimmigrate.core.sql.SqlFailure;

/** What a failed statement means for the operator when the operation itself has nothing better to say. */
public final class SqlFailures {

    private SqlFailures() {}

    /** An exception of kind ENVIRONMENT when the database is the cause; the failure itself when it is a defect of this tool. */
    public static RuntimeException told(Databases databases, SqlFailure failure) {
        return ofEnvironment(
                        databases,
                        failure,
                        Kind.ENVIRONMENT,
                        "The command stopped",
                        Advice.words("Then run the same command again."))
                .or(() -> ofJournal(databases, failure))
                .<RuntimeException>map(e -> e)
                .orElse(failure);
    }

    /**
     * A table of the journal that the server has looked at, and that does not fit the tool's own statement, is not what the tool has made.
     * Nothing less is damage: that it could not be read says nothing of it.
     */
    private static Optional<MigrateException> ofJournal(Databases databases, SqlFailure failure) {
        Database database = databases.of(failure);
        if (!JournalReader.concerns(failure.sql())
                || !database.dialect().session().tableChanged(failure.error())) {
            return Optional.empty();
        }
        return Optional.of(new MigrateException(
                Kind.UNKNOWN_OUTCOME,
                new Problem(
                        "The journal of the migration is damaged, so it cannot be known what was done.",
                        database.place(),
                        String.valueOf(failure.getMessage()),
                        Advice.of(
                                "Somebody has changed a table of the journal (APIM_MIGRATE_*): undo that, then run the same "
                                        + "command again. If that is not possible, drop these tables in all databases; {} then leads "
                                        + "back to 4.0.0. See docs/exit-codes/8.md.",
                                Command.of("rollback", "--restore-point", "DIR"))),
                failure));
    }

    /**
     * What the environment did to a statement; empty when it is no matter of the environment.
     *
     * @param stopped what stopped, without the reason
     * @param next what to do once the cause is corrected
     */
    static Optional<MigrateException> ofEnvironment(
            Databases databases, SqlFailure failure, Kind kind, String stopped, Advice next) {
        Database database = databases.of(failure);
        return databases
                .trouble(failure)
                .map(TroubleText::of)
                .map(cause -> new MigrateException(
                        kind,
                        new Problem(
                                stopped + ": " + cause.what(),
                                database.place(),
                                String.valueOf(failure.getMessage()),
                                Advice.of("{} {}", cause.remedy(), next)),
                        failure));
    }

    /** Is the cause of a failure that a database does not answer any more? */
    public static boolean connectionLost(Databases databases, Throwable failure) {
        int depth = 0;
        for (Throwable t = failure; t != null && depth < 50; t = t.getCause(), depth++) {
            if (t instanceof SqlFailure failed
                    && databases
                            .trouble(failed)
                            .filter(Trouble.CONNECTION_LOST::equals)
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }
}
