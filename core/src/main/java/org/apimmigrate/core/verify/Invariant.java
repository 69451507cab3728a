package org.apimmigrate.core.verify;

import org.apimmigrate.core.context.Context;

/** Something that a 4.1.0 server relies on (docs/invariants). Reads only. One file, one invariant. */
public interface Invariant {

    /** I-1 ... I-28. */
    String id();

    /** What must hold, in a line. */
    String title();

    InvariantResult check(Context context);
}
