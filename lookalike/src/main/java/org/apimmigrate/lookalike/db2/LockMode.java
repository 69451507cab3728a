package org.apimmigrate.lookalike.db2;

import java.util.EnumSet;
import java.util.Set;

/** Modes of locks, and which may be held next to which. Source: the manual's page "Lock type compatibility". */
enum LockMode {
    /** Reads what is not committed. */
    IN,
    /** Reads rows. */
    IS,
    /** Changes rows. */
    IX,
    /** Reads all. */
    S,
    /** Reads a row with the intent to change it: others may read. */
    U,
    /** Changes all. */
    X,
    /** Changes or drops the object itself. */
    Z;

    boolean goesWith(LockMode held) {
        return compatible(this).contains(held);
    }

    private static Set<LockMode> compatible(LockMode requested) {
        return switch (requested) {
            case IN -> EnumSet.of(IN, IS, IX, S, U, X);
            case IS -> EnumSet.of(IN, IS, IX, S, U);
            case IX -> EnumSet.of(IN, IS, IX);
            case S -> EnumSet.of(IN, IS, S, U);
            case U -> EnumSet.of(IN, IS, S);
            case X -> EnumSet.of(IN);
            case Z -> EnumSet.noneOf(LockMode.class);
        };
    }
}
