package org.apimmigrate.core.run;

/** Where the installation stands and which ways lead on and back. Reads only. */
public final class StatusOperation {

    private final Session session;

    public StatusOperation(Session session) {
        this.session = session;
    }

    public StatusResult run() {
        throw new UnsupportedOperationException("status " + session.runId());
    }
}
