package org.apimmigrate.core.verify.schema;

import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.schema.Difference;
import org.apimmigrate.core.verify.Invariant;
import org.apimmigrate.core.verify.InvariantResult;

/** I-24. All tables, not only those of step 9: a key that is missing elsewhere is as bad. */
public final class UniqueKeysInvariant implements Invariant {

    @Override
    public String id() {
        return "I-24";
    }

    @Override
    public String title() {
        return "The unique keys are those of 4.1.0, and none of the old ones remains";
    }

    @Override
    public InvariantResult check(Context context) {
        return SchemaDifferences.judge(this, context, d -> d.kind() == Difference.Kind.UNIQUE);
    }
}
