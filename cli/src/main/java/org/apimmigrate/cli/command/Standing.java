package org.apimmigrate.cli.command;

import org.apimmigrate.core.error.MigrateException;
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
                : "unchanged; no 4.0.0 server can start on them ("
                        + status.oldServer().why() + "), and no 4.1.0 server ("
                        + status.newServer().why() + ")";
    }

    /** Where no migration has begun: the command that leads on from here, in words. Null where it is one's own to say. */
    @Nullable
    String next(Invocation invocation) {
        return status == null || status.state() == State.NOT_STARTED ? null : next(invocation, status);
    }

    static String next(Invocation invocation, StatusResult status) {
        var holder = status.holder();
        if (holder != null) {
            return "wait for " + holder.command() + ", process " + holder.process() + " on " + holder.host() + ", then "
                    + NextCommand.of(invocation, "status");
        }
        return switch (status.state()) {
            case NOT_STARTED -> NextCommand.of(invocation, "analyze");
            case PREPARED, UNFINISHED, APART, UNVERIFIED -> NextCommand.of(invocation, "migrate");
            case COMPLETED -> NextCommand.of(invocation, "finish") + " once you have accepted the result";
            case FINISHED -> NextCommand.of(invocation, "verify");
            case ROLLING_BACK -> NextCommand.of(invocation, "rollback");
            case UNKNOWN ->
                "see to it that deployment.toml names the databases that 4.0.0 used; "
                        + NextCommand.of(invocation, "analyze") + " says what differs";
        };
    }
}
