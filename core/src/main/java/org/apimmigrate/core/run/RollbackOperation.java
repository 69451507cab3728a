package org.apimmigrate.core.run;

import org.apimmigrate.core.database.WriteGate;

/** Back to the exact 4.0.0 from the restore point, from any half-way point and from the finished state. */
public final class RollbackOperation {

    private final Session session;
    private final WriteGate gate;

    public RollbackOperation(Session session, WriteGate gate) {
        this.session = session;
        this.gate = gate;
    }

    /** What a rollback would meet; to be told before {@link #run}. Writes nothing. */
    public RollbackPreview preview() {
        throw new UnsupportedOperationException("rollback of " + session.runId());
    }

    /** Undoes everything. The same call goes on after an interruption. */
    public RollbackResult run() {
        throw new UnsupportedOperationException("rollback of " + session.runId() + gate);
    }
}
