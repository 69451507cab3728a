package org.apimmigrate.core.schema;

import org.jspecify.annotations.Nullable;

/** A trigger; {@code does} says in words what it is for. */
public record Trigger(
        String name,
        String table,
        @Nullable String timing,
        @Nullable String event,
        @Nullable String does) {}
