package org.apimmigrate.core.verify.schema;

import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.schema.Difference;
import org.apimmigrate.core.verify.Invariant;
import org.apimmigrate.core.verify.InvariantResult;

/** I-25. As far as the create script of the DBMS has them: on DB2 AM_SUBSCRIPTION.API_ID is RESTRICT. */
public final class ForeignKeysInvariant implements Invariant {

    @Override
    public String id() {
        return "I-25";
    }

    @Override
    public String title() {
        return "The foreign keys and their delete rules are those of 4.1.0";
    }

    @Override
    public InvariantResult check(Context context) {
        return SchemaDifferences.judge(
                this,
                context,
                d -> d.kind() == Difference.Kind.FOREIGN_KEY || d.kind() == Difference.Kind.FOREIGN_KEY_RULE);
    }
}
