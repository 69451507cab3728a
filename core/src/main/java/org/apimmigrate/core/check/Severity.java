package org.apimmigrate.core.check;

import java.util.Locale;

/** How much a finding weighs. */
public enum Severity {
    ERROR,
    WARNING,
    INFO;

    /** As in the JSON document. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
