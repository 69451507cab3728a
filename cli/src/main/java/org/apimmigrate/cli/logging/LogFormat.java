package org.apimmigrate.cli.logging;

/** {@code --log-format}. The names are the values that are typed. */
public enum LogFormat {
    /** One JSON object on each line. */
    json("jsonl"),
    /** Lines to read. */
    text("log");

    private final String extension;

    LogFormat(String extension) {
        this.extension = extension;
    }

    String extension() {
        return extension;
    }

    LogForm form(String runId) {
        return this == json ? new JsonLine(runId) : new TextLine(runId);
    }
}
