package org.apimmigrate.core.run;

import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.error.Command;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.lock.LockHolder;
import org.apimmigrate.core.lock.RunLock;

/** For one who reads before it takes the lock, or takes none: what another run is changing is not worth reading. */
final class OthersAtWork {

    private OthersAtWork() {}

    /** Throws when the DBMS says that another run holds the lock of one of the databases. */
    static void refuse(Session session, String command) {
        for (Database database : session.context().databases().distinct()) {
            RunLock.provenHolder(database).ifPresent(holder -> {
                throw refused(session, command, database, holder);
            });
        }
    }

    private static MigrateException refused(Session session, String command, Database database, LockHolder holder) {
        return new MigrateException(
                Kind.LOCKED,
                new Problem(
                        "Another run is at work on these databases.",
                        database.place(),
                        "the lock is held by " + holder.text(session.clock().instant()),
                        Advice.of(
                                "Wait for it to end, or stop it there with Ctrl-C; then run {} again. Nothing was changed by this call.",
                                Command.of(command))));
    }
}
