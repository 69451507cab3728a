package org.apimmigrate.core.step;

import java.util.List;

/** The steps of the hop in canonical order (behaviour 4). */
public final class Steps {

    private Steps() {}

    public static List<Step> canonical() {
        return List.of();
    }
}
