package org.apimmigrate.core.check;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apimmigrate.core.context.Context;

/** One look at the installation before it is migrated. Reads only. One file, one check. */
public interface Check {

    /** Permanent name, as in {@code --only} and in the JSON's {@code check}. */
    String name();

    /** What it can find. */
    Set<FindingCode> codes();

    /** Why there is nothing to look at on a 4.0.0 source, so that "no findings" is not taken for "passed"; empty for nearly all. */
    default Optional<String> notApplicable() {
        return Optional.empty();
    }

    /** The same for this installation, such as a run without a home. */
    default Optional<String> notApplicable(Context context) {
        return notApplicable();
    }

    /** Reports everything it finds; throws only when it could not run, which is not "passed". */
    void run(Context context, Consumer<Finding> findings);
}
