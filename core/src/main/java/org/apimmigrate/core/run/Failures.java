package org.apimmigrate.core.run;

import java.util.Optional;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.Databases;
import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.error.Command;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.sql.SqlFailure;
import org.apimmigrate.core.step.Change;
import org.apimmigrate.core.step.StepId;

/** Says what a failed statement means for the operator. */
final class Failures {

    private static final Advice AGAIN = Advice.of(
            "Then run the same command again; it continues where this one stopped. {} shows where "
                    + "things are, {} returns to 4.0.0.",
            Command.of("status"),
            Command.of("rollback"));

    private Failures() {}

    /** A change that could not be made; everything before it is kept. */
    static MigrateException of(Databases databases, StepId step, Change change, SqlFailure failure) {
        Database database = databases.of(change.role());
        String where = "step %s, table %s, %s database, %s"
                .formatted(step.id(), change.table(), change.role().id(), database.displayUrl());
        Advice next = databases
                .trouble(failure)
                .map(trouble -> TroubleText.of(trouble).remedy())
                .orElse(Advice.words("Remove the cause that the database names."));
        return new MigrateException(
                Kind.PARTIAL,
                new Problem(
                        "The step stopped: " + change.purpose(),
                        where,
                        String.valueOf(failure.getMessage()),
                        Advice.of("{} {}", next, AGAIN)),
                failure);
    }

    /** Failures of our own bookkeeping before anything of the product was changed; empty when it is no matter of the environment. */
    static Optional<MigrateException> ofEnvironment(Databases databases, SqlFailure failure, String what) {
        return SqlFailures.ofEnvironment(
                databases,
                failure,
                Kind.ENVIRONMENT,
                what,
                Advice.words("Then run the same command again. Nothing of the product's data was changed."));
    }

    /** A failure between two changes, in the journal or in a look at the data; empty when it is a defect of this tool. */
    static Optional<MigrateException> ofBookkeeping(Databases databases, SqlFailure failure) {
        return SqlFailures.ofEnvironment(
                databases, failure, Kind.PARTIAL, "The migration stopped between two changes", AGAIN);
    }
}
