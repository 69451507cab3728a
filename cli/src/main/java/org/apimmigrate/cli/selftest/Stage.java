package org.apimmigrate.cli.selftest;

/**
 * A part of the self-test and how it ended.
 *
 * @param millis how long it took
 * @param detail what was seen, or why it failed; may be empty
 */
public record Stage(String name, Outcome outcome, long millis, String detail) {

    /** How a stage ended. */
    public enum Outcome {
        PASSED("passed"),
        FAILED("FAILED"),
        NOT_RUN("not run");

        private final String text;

        Outcome(String text) {
            this.text = text;
        }
    }

    /** One line of the report. */
    public String line() {
        return String.format(
                        java.util.Locale.ROOT, "%-8s %8.1f s  %-48s %s", outcome.text, millis / 1_000.0, name, detail)
                .stripTrailing();
    }
}
