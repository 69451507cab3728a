package org.apimmigrate.core.run;

import java.util.Optional;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.Databases;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.database.SessionRules;
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

    /** A table of the journal that refuses the tool's own statement is not what the tool has made. */
    private static Optional<MigrateException> ofJournal(Databases databases, SqlFailure failure) {
        if (!JournalReader.concerns(failure.sql())) {
            return Optional.empty();
        }
        Database database = database(databases, failure);
        return Optional.of(new MigrateException(
                Kind.UNKNOWN_OUTCOME,
                new Problem(
                        "The journal of the migration is damaged, so it cannot be known what was done.",
                        database.place(),
                        failure.getMessage(),
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
     * @param next what to do once the cause is mended
     */
    static Optional<MigrateException> ofEnvironment(
            Databases databases, SqlFailure failure, Kind kind, String stopped, Advice next) {
        Database database = database(databases, failure);
        return cause(database.dialect().session(), failure)
                .map(cause -> new MigrateException(
                        kind,
                        new Problem(
                                stopped + ": " + cause.what(),
                                database.place(),
                                failure.getMessage(),
                                Advice.of("{} {}", cause.remedy(), next)),
                        failure));
    }

    /** The database whose statement it was. */
    static Database database(Databases databases, SqlFailure failure) {
        return databases.distinct().stream()
                .filter(database -> database.displayUrl().equals(failure.database()))
                .findFirst()
                .orElseGet(() -> databases.of(Role.AM));
    }

    /** Is the cause of a failure that a database does not answer any more? */
    public static boolean connectionLost(Databases databases, Throwable failure) {
        int depth = 0;
        for (Throwable t = failure; t != null && depth < 50; t = t.getCause(), depth++) {
            if (t instanceof SqlFailure failed
                    && database(databases, failed).dialect().session().connectionLost(failed.error())) {
                return true;
            }
        }
        return false;
    }

    private record Cause(String what, Advice remedy) {}

    private static Optional<Cause> cause(SessionRules rules, SqlFailure failure) {
        if (rules.connectionLost(failure.error())) {
            return Optional.of(new Cause(
                    "the connection to the database was lost.",
                    Advice.words("See to it that the database can be reached.")));
        }
        if (rules.privilegeMissing(failure.error())) {
            return Optional.of(new Cause(
                    "the user of this database lacks a right.",
                    Advice.of(
                            "Give it the right that the message names; {} lists the grants that are needed.",
                            Command.of("analyze"))));
        }
        if (rules.busy(failure.error())) {
            return Optional.of(new Cause(
                    "another session holds locks and did not let go.",
                    Advice.words("Stop the API Manager nodes and other clients of this database.")));
        }
        if (rules.spaceExhausted(failure.error())) {
            return Optional.of(new Cause("the database has no space left.", Advice.words("Give it more space.")));
        }
        return Optional.empty();
    }
}
