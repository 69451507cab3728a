package org.apimmigrate.core.schema;

import org.jspecify.annotations.Nullable;

/** A trigger; {@code does} says in words what it is for. */
public record Trigger(
        String name,
        String table,
        @Nullable String timing,
        @Nullable String event,
        @Nullable String does) {

    /** Does it give each new row the next number of a sequence? */
    public boolean numbersRows() {
        return "INSERT".equals(event) && does != null && does.contains(" := next of sequence ");
    }
}
