package org.apimmigrate.core.run;

import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.error.Command;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.error.Problem;

/** A place where a run may be interrupted without leaving anything half done. */
final class SafePoint {

    private SafePoint() {}

    static void pass(StopSignal stop, String place) {
        if (stop.requested()) {
            throw new MigrateException(
                    Kind.INTERRUPTED,
                    new Problem(
                            "Interrupted at a safe point.",
                            place,
                            "a person asked for it (Ctrl-C)",
                            Advice.of(
                                    "Run the same command again to continue, or {} to see the current state.",
                                    Command.of("status"))));
        }
    }
}
