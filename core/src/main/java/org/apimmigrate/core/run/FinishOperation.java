package org.apimmigrate.core.run;

import org.apimmigrate.core.database.WriteGate;

/** After acceptance: takes journal and locks out of the databases. */
public final class FinishOperation {

    private final Session session;
    private final WriteGate gate;

    public FinishOperation(Session session, WriteGate gate) {
        this.session = session;
        this.gate = gate;
    }

    /** Says whether there was something to remove. An unfinished migration is refused. */
    public boolean run() {
        throw new UnsupportedOperationException("finish " + session.runId() + gate);
    }
}
