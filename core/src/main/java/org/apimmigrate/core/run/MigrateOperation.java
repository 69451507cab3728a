package org.apimmigrate.core.run;

import org.apimmigrate.core.database.WriteGate;

/** Analyze, back up, change, verify. The same call again goes on after an interruption and finds nothing to do after the end. */
public final class MigrateOperation {

    private final Session session;
    private final WriteGate gate;

    public MigrateOperation(Session session, WriteGate gate) {
        this.session = session;
        this.gate = gate;
    }

    public MigrateResult run(MigrateOptions options) {
        throw new UnsupportedOperationException("migration " + session.runId() + gate + options);
    }
}
