package org.apimmigrate.core.error;

import java.util.Objects;

/** A value that must never be printed. {@link #toString} gives stars; only {@link #reveal} gives the text, for the driver. */
public final class Secret {

    private final String value;

    public Secret(String value) {
        this.value = Objects.requireNonNull(value);
    }

    public String reveal() {
        return value;
    }

    @Override
    public String toString() {
        return "***";
    }
}
