package org.apimmigrate.core.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apimmigrate.core.context.Context;

/** A check that looks at the same data as others do: all of them are done in one pass over it. */
public interface SharedCheck extends Check {

    /** The pass; checks that give the same object are run together. */
    Pass pass();

    @Override
    default void run(Context context, Consumer<Finding> findings) {
        Map<String, RuntimeException> failures = pass().run(context, Set.of(name()), findings);
        failures.values().stream().findFirst().ifPresent(failure -> {
            throw failure;
        });
    }

    /** One way through the data. */
    interface Pass {

        /** The checks that it can do. */
        List<SharedCheck> checks();

        /**
         * Runs the named checks.
         *
         * @return by name, why a check could not run to its end; the others did. Throws when none could
         */
        Map<String, RuntimeException> run(Context context, Set<String> names, Consumer<Finding> findings);
    }
}
