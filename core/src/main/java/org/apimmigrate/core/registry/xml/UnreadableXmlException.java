package org.apimmigrate.core.registry.xml;

/** Bytes are not XML that may be read. A finding, never the end of a run; what cannot be read stays as it is. */
public final class UnreadableXmlException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why; for artifacts each has a finding code of its own. */
    public enum Reason {
        NOT_UTF8,
        MALFORMED,
        DOCTYPE
    }

    private final Reason reason;

    public UnreadableXmlException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
