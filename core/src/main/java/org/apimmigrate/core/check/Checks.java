package org.apimmigrate.core.check;

import java.util.List;

/** All checks, in the fixed order in which they run, so that the same input gives the same first message. */
public final class Checks {

    private Checks() {}

    public static List<Check> all() {
        return List.of();
    }
}
