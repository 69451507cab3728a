package org.apimmigrate.core.step.data;

import java.util.Map;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.registry.Tenant;
import org.apimmigrate.core.step.Change;
import org.apimmigrate.core.step.ChangeSink;
import org.apimmigrate.core.step.SqlStatement;
import org.apimmigrate.core.step.Step;
import org.apimmigrate.core.step.StepId;

/**
 * Fills {@code AM_API_CATEGORIES.ORGANIZATION} from {@code TENANT_ID} (facts/steps.md#step-2). Rows of no tenant stay as they are; the
 * check for unknown tenants reports them.
 */
public final class CategoryOrganizationsStep implements Step {

    private static final String TABLE = "AM_API_CATEGORIES";

    @Override
    public StepId id() {
        return StepId.CATEGORY_ORGANIZATIONS;
    }

    @Override
    public Role role() {
        return Role.AM;
    }

    @Override
    public void changes(Context context, ChangeSink sink) {
        if (!context.schema(Role.AM).has(TABLE, "TENANT_ID")) {
            return; // dropped by step 9, after this step was done
        }
        boolean filled = context.schema(Role.AM).has(TABLE, "ORGANIZATION");
        Map<Integer, Long> rows = RowsByTenant.count(
                context.reader(Role.AM),
                "TENANT_ID",
                "AM_API_CATEGORIES",
                filled ? "ORGANIZATION" : "NULL",
                context.tenants());
        for (Tenant tenant : context.tenants().all()) {
            long count = rows.getOrDefault(tenant.id(), 0L);
            if (count > 0) {
                sink.accept(Change.data(
                        Role.AM,
                        TABLE,
                        "Categories of " + tenant.domain(),
                        count,
                        SqlStatement.of(
                                "UPDATE AM_API_CATEGORIES SET ORGANIZATION = ? WHERE TENANT_ID = ?"
                                        + " AND (ORGANIZATION IS NULL OR ORGANIZATION <> ?)",
                                tenant.domain(),
                                tenant.id(),
                                tenant.domain())));
            }
        }
    }
}
