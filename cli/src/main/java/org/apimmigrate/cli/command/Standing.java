package org.apimmigrate.cli.command;

import org.apimmigrate.core.database.Databases;
import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.error.Command;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.run.SqlFailures;
import org.apimmigrate.core.run.StatusOperation;
import org.apimmigrate.core.run.StatusResult;
import org.apimmigrate.core.run.StatusResult.State;
import org.apimmigrate.core.session.OpenSession;
import org.jspecify.annotations.Nullable;

/**
 * What the databases are good for now, as {@code status} knows it, for the last lines of other commands.
 *
 * @param status null when it cannot be known
 * @param unknown why it cannot be known; empty when it is
 */
record Standing(@Nullable StatusResult status, String unknown) {

    static Standing of(OpenSession open) {
        try {
            return new Standing(new StatusOperation(open.session()).run(), "");
        } catch (MigrateException e) {
            if (e.kind() != MigrateException.Kind.UNKNOWN_OUTCOME) {
                throw e;
            }
            return new Standing(null, e.problem().what() + " " + e.problem().why());
        }
    }

    /**
     * The same after a failure. Nothing is asked of a database that has just been lost, and what fails here belongs to the failure.
     *
     * @param databases those of the session, or null
     */
    static @Nullable Standing after(Failure failure, OpenSession open, @Nullable Databases databases) {
        if (databases != null && SqlFailures.connectionLost(databases, failure.cause())) {
            return new Standing(null, "the connection to a database was lost");
        }
        try {
            return of(open);
        } catch (RuntimeException e) {
            if (e != failure.cause()) {
                failure.cause().addSuppressed(e);
            }
            return new Standing(null, "asking for it failed as well");
        }
    }

    boolean is(State state) {
        return status != null && status.state() == state;
    }

    /** After a command that changed nothing: which server can start on the databases. */
    String unchanged() {
        if (status == null) {
            return "unchanged; which server could start on them is not known: " + unknown;
        }
        if (status.newServer().yes()) {
            return "unchanged; they are a 4.1.0 already, and a 4.1.0 server can start on them";
        }
        if (status.state() == State.NOT_STARTED) {
            return "unchanged; the 4.0.0 server can start on them as before";
        }
        return status.oldServer().yes()
                ? "unchanged; a 4.0.0 server could start on them: "
                        + status.oldServer().why()
                : "unchanged; a 4.0.0 server cannot start on them ("
                        + status.oldServer().why() + "), and no server of 4.1.0 ("
                        + status.newServer().why() + ")";
    }

    /** Which server can start on the databases as they are now. */
    String now() {
        if (status == null) {
            return "which server can start on them is not known: " + unknown;
        }
        if (status.newServer().yes()) {
            return "4.1.0; a 4.1.0 server can start on them";
        }
        return status.oldServer().yes()
                ? "a 4.0.0 server can start on them: " + status.oldServer().why()
                : "a 4.0.0 server cannot start on them (" + status.oldServer().why() + "), and no server of 4.1.0 ("
                        + status.newServer().why() + ")";
    }

    /** Where no migration has begun: the command that leads on from here, in words. Null where it is one's own to say. */
    @Nullable
    Advice next() {
        return status == null || status.state() == State.NOT_STARTED ? null : next(status);
    }

    static Advice next(StatusResult status) {
        var holder = status.holder();
        if (holder != null) {
            return Advice.of(
                    "wait for {}, process {} on {}, then {}",
                    holder.command(),
                    holder.process(),
                    holder.host(),
                    Command.of("status"));
        }
        return switch (status.state()) {
            case NOT_STARTED -> Advice.of("{}", Command.of("analyze"));
            case PREPARED, UNFINISHED, APART, UNVERIFIED -> Advice.of("{}", Command.of("migrate"));
            case COMPLETED -> Advice.of("{} once you have accepted the result", Command.of("finish"));
            case FINISHED -> Advice.of("{}", Command.of("verify"));
            case ROLLING_BACK -> Advice.of("{}", Command.of("rollback"));
            case UNKNOWN ->
                Advice.of(
                        "see to it that deployment.toml names the databases that 4.0.0 used; {} shows what differs",
                        Command.of("analyze"));
        };
    }
}
