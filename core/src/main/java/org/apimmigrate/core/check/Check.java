package org.apimmigrate.core.check;

import java.util.Set;
import java.util.function.Consumer;
import org.apimmigrate.core.context.Context;

/** One look at the installation before it is migrated. Reads only. One file, one check. */
public interface Check {

    /** Permanent name, as in {@code --only} and in the JSON's {@code check}. */
    String name();

    /** What it can find. */
    Set<FindingCode> codes();

    /** Reports everything it finds; throws only when it could not run, which is not "passed". */
    void run(Context context, Consumer<Finding> findings);
}
