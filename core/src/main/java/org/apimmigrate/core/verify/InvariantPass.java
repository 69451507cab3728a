package org.apimmigrate.core.verify;

import java.util.List;
import org.apimmigrate.core.context.Context;

/** One way through the rows that several invariants look at. */
public interface InvariantPass {

    /**
     * Checks invariants of this pass. One that fails does not keep the others from their end: its result says that it could not run.
     *
     * @param safePoint called between two parts of the pass; what it throws ends the pass
     * @return a result for each of the invariants, in their order
     */
    List<InvariantResult> run(Context context, List<? extends SharedInvariant> invariants, Runnable safePoint);
}
