package org.apimmigrate.core.verify.schema;

import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.schema.Difference;
import org.apimmigrate.core.verify.Invariant;
import org.apimmigrate.core.verify.InvariantResult;

/** I-26. A column that is wider still is the customer's, and no violation. */
public final class ColumnWidthsInvariant implements Invariant {

    @Override
    public String id() {
        return "I-26";
    }

    @Override
    public String title() {
        return "The columns that 4.1.0 has wider are as wide";
    }

    @Override
    public InvariantResult check(Context context) {
        return SchemaDifferences.judge(this, context, d -> d.kind() == Difference.Kind.TYPE);
    }
}
