package org.apimmigrate.core.run;

/**
 * How a person stops a run. The command line's signal handler calls {@link #request} at the first Ctrl-C; the engine asks at every
 * safe point, which is between two changes. The second Ctrl-C ends the process at once, and the journal is valid then, too. Thread-safe.
 */
public final class StopSignal {

    private volatile boolean requested;

    /** Asks the engine to stop at the next safe point. */
    public void request() {
        requested = true;
    }

    public boolean requested() {
        return requested;
    }
}
