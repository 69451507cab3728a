package org.apimmigrate.core.schema;

import org.jspecify.annotations.Nullable;

/** A check constraint; no vendor script has one, a customer's database may. */
public record Check(@Nullable String name, String expression) {}
