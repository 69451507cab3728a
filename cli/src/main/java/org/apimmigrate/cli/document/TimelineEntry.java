package org.apimmigrate.cli.document;

/**
 * What a run did, and when.
 *
 * @param kind {@code phase} (analyze, backup, change, verify, ...) or {@code step}
 * @param name of the phase, or identifier of the step
 * @param startedAt ISO-8601, UTC
 * @param millis how long it took; up to the end of the run where it did not come to its own end
 */
public record TimelineEntry(String kind, String name, String startedAt, long millis) {

    public static final String PHASE = "phase";
    public static final String STEP = "step";
}
