package org.apimmigrate.core.step.schema;

import java.util.List;
import java.util.stream.Stream;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.context.ExpectedCatalogs;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.schema.Catalog;
import org.apimmigrate.core.schema.SchemaOperation;
import org.apimmigrate.core.schema.SchemaPlan;
import org.apimmigrate.core.step.ChangeSink;
import org.apimmigrate.core.step.Step;
import org.apimmigrate.core.step.StepId;

/**
 * Step 0: the two indices that 4.1.0's registry tables have more (facts/steps.md#step-0), on every database that holds such tables and is changed at all. The
 * vendor has the operator run a script; where that has been done there is nothing to do.
 */
public final class RegistryIndicesStep implements Step {

    @Override
    public StepId id() {
        return StepId.REGISTRY_INDICES;
    }

    @Override
    public Role role() {
        return Role.REGISTRY;
    }

    @Override
    public void changes(Context context, ChangeSink sink) {
        for (Database database : context.databases().changed()) {
            new SchemaChanges(context, database.mainRole())
                    .emit(ExpectedCatalogs::isShared, RegistryIndicesStep::all, sink);
        }
    }

    private static List<SchemaOperation> all(SchemaPlan plan, Catalog live) {
        return Stream.concat(plan.expand(live).stream(), plan.tighten(live).stream())
                .toList();
    }
}
