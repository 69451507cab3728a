package org.apimmigrate.core.step.schema;

import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.context.ExpectedCatalogs;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.schema.DeclaredRename;
import org.apimmigrate.core.schema.SchemaPlan;
import org.apimmigrate.core.schema.SchemaSql;
import org.apimmigrate.core.step.Change;
import org.apimmigrate.core.step.ChangeSink;
import org.apimmigrate.core.step.SqlStatement;
import org.apimmigrate.core.step.Step;
import org.apimmigrate.core.step.StepId;

/**
 * Step 1: new tables and columns, new names and wider columns of the API Manager database (facts/steps.md#step-1), and the values that
 * existing rows get in new columns whatever they hold. New NOT NULL columns allow NULL until their data are there; step 9 tightens them.
 */
public final class SchemaExpandStep implements Step {

    @Override
    public StepId id() {
        return StepId.SCHEMA_EXPAND;
    }

    @Override
    public Role role() {
        return Role.AM;
    }

    @Override
    public void changes(Context context, ChangeSink sink) {
        new SchemaChanges(context, Role.AM).emit(table -> !ExpectedCatalogs.isShared(table), SchemaPlan::expand, sink);
        context.schemaChanged();
        for (NewColumnValue value : NewColumnValue.all()) {
            value.changes(context, sink);
        }
        DeclaredRename.all().forEach(rename -> keepData(context, rename, sink));
    }

    /**
     * Where somebody has added the new column next to the old one, what the old one holds is carried over, for it is dropped in the end.
     * Gateway environments have a step of their own for this.
     */
    private static void keepData(Context context, DeclaredRename rename, ChangeSink sink) {
        if (rename.table().equals("AM_GATEWAY_ENVIRONMENT")
                || !context.schema(Role.AM).has(rename.table(), rename.from())
                || !context.schema(Role.AM).has(rename.table(), rename.to())) {
            return;
        }
        SchemaSql sql = context.database(Role.AM).dialect().schemaSql();
        String from = sql.name(rename.from());
        String to = sql.name(rename.to());
        String where = " WHERE " + to + " IS NULL AND " + from + " IS NOT NULL";
        long rows = context.reader(Role.AM).number("SELECT COUNT(*) FROM " + rename.table() + where);
        if (rows > 0) {
            sink.accept(Change.data(
                    Role.AM,
                    rename.table(),
                    rename.to() + " takes over what " + rename.from() + " holds",
                    rows,
                    SqlStatement.of("UPDATE " + rename.table() + " SET " + to + " = " + from + where)));
        }
    }
}
