package org.apimmigrate.core.run;

/** Is this a correct 4.1.0: schema, invariants, ledger. Reads only. */
public final class VerifyOperation {

    private final Session session;

    public VerifyOperation(Session session) {
        this.session = session;
    }

    public VerifyResult run() {
        throw new UnsupportedOperationException("verification " + session.runId());
    }
}
