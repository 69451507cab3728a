package org.apimmigrate.core.text;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The whole stack trace of a failure, its causes and what was suppressed included: one safe line each, without secrets and, where a driver
 * speaks, without values of rows.
 */
public final class Trace {

    private final List<String> lines = new ArrayList<>();
    private final Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private Trace() {}

    public static List<String> of(Throwable failure) {
        Trace trace = new Trace();
        trace.add("", "", failure);
        return List.copyOf(trace.lines);
    }

    /** Class and message of a failure, on one safe line. */
    public static String head(Throwable failure) {
        String message = message(failure);
        String name = failure.getClass().getName();
        return message == null ? name : name + ": " + Printable.line(message);
    }

    /** The message of a failure without secrets and values of rows; null when it has none. */
    public static @Nullable String message(Throwable failure) {
        String message = failure instanceof SQLException error ? WithoutValues.of(error) : failure.getMessage();
        return message == null ? null : SecretMask.mask(message);
    }

    private void add(String indent, String caption, Throwable failure) {
        if (!seen.add(failure)) {
            lines.add(indent + caption + "(shown above) " + head(failure));
            return;
        }
        lines.add(indent + caption + head(failure));
        for (StackTraceElement frame : failure.getStackTrace()) {
            lines.add(indent + "    at " + frame);
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            add(indent + "    ", "Suppressed: ", suppressed);
        }
        if (failure.getCause() != null) {
            add(indent, "Caused by: ", failure.getCause());
        }
    }
}
