package org.apimmigrate.core.verify;

import java.util.List;

/** All invariants, I-1 first. */
public final class Invariants {

    private Invariants() {}

    public static List<Invariant> all() {
        return List.of();
    }
}
