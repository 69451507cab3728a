package org.apimmigrate.core.verify;

import java.util.List;
import org.apimmigrate.core.context.Context;

/** An invariant that looks at the same rows as others do: one pass over them serves all. */
public interface SharedInvariant extends Invariant {

    /** The pass; invariants that give the same object are checked together. */
    InvariantPass pass();

    /** Alone, with a pass of its own. */
    @Override
    default InvariantResult check(Context context) {
        return pass().run(context, List.of(this), () -> {}).get(0);
    }
}
