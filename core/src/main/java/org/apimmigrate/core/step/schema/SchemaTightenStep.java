package org.apimmigrate.core.step.schema;

import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.context.ExpectedCatalogs;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.schema.SchemaPlan;
import org.apimmigrate.core.step.ChangeSink;
import org.apimmigrate.core.step.Step;
import org.apimmigrate.core.step.StepId;

/**
 * Step 9: what the filled data of the API Manager database must bear from now on, and what 4.1.0 no longer has (facts/steps.md#step-9): NOT
 * NULL, new unique keys and foreign keys, delete rules, then old keys and columns. Also closes what the vendor's own scripts leave open
 * (D-2, D-15 to D-18).
 */
public final class SchemaTightenStep implements Step {

    @Override
    public StepId id() {
        return StepId.SCHEMA_TIGHTEN;
    }

    @Override
    public Role role() {
        return Role.AM;
    }

    @Override
    public void changes(Context context, ChangeSink sink) {
        new SchemaChanges(context, Role.AM).emit(table -> !ExpectedCatalogs.isShared(table), SchemaPlan::tighten, sink);
    }
}
