package org.apimmigrate.core.step.data;

import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.schema.Catalog;
import org.apimmigrate.core.step.Change;
import org.apimmigrate.core.step.ChangeSink;
import org.apimmigrate.core.step.SqlStatement;
import org.apimmigrate.core.step.Step;
import org.apimmigrate.core.step.StepId;

/**
 * Gives gateway environments their organization and provider (facts/steps.md#step-4; defect D-1). The domain is taken as it is written,
 * known or not: the column may not be NULL, and a server compares it as it did before. Also corrects what the vendor's client left.
 */
public final class GatewayEnvironmentsStep implements Step {

    private static final String TABLE = "AM_GATEWAY_ENVIRONMENT";

    @Override
    public StepId id() {
        return StepId.GATEWAY_ENVIRONMENTS;
    }

    @Override
    public Role role() {
        return Role.AM;
    }

    @Override
    public void changes(Context context, ChangeSink sink) {
        Catalog schema = context.schema(Role.AM);
        // step 1 gives the old column its new name; both are there only where somebody else has added the new one
        if (schema.has(TABLE, "TENANT_DOMAIN") && schema.has(TABLE, "ORGANIZATION")) {
            fill(
                    context,
                    sink,
                    "ORGANIZATION",
                    "Organizations of gateway environments",
                    "UPDATE AM_GATEWAY_ENVIRONMENT SET ORGANIZATION = TENANT_DOMAIN WHERE ORGANIZATION IS NULL");
        }
        fill(
                context,
                sink,
                "PROVIDER",
                "Provider of gateway environments",
                "UPDATE AM_GATEWAY_ENVIRONMENT SET PROVIDER = 'wso2' WHERE PROVIDER IS NULL");
    }

    private static void fill(Context context, ChangeSink sink, String column, String purpose, String update) {
        boolean there = context.schema(Role.AM).has(TABLE, column);
        String missing = there ? " WHERE " + column + " IS NULL" : "";
        long rows = context.reader(Role.AM).number("SELECT COUNT(*) FROM AM_GATEWAY_ENVIRONMENT" + missing);
        if (rows > 0) {
            sink.accept(Change.data(Role.AM, TABLE, purpose, rows, SqlStatement.of(update)));
        }
    }
}
