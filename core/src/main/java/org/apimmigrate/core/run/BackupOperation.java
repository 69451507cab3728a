package org.apimmigrate.core.run;

/** A restore point of all that {@code migrate} touches, verified. Writes files, never to the databases. */
public final class BackupOperation {

    private final Session session;

    public BackupOperation(Session session) {
        this.session = session;
    }

    public BackupResult run() {
        throw new UnsupportedOperationException("backup of " + session.runId());
    }
}
