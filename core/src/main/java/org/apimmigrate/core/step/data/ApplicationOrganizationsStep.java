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
 * Fills {@code AM_APPLICATION.ORGANIZATION} with the tenant of the subscriber, also where the application is subscribed to another
 * tenant's API (facts/steps.md#step-3). Without a subscriber or a known tenant a row stays as it is; checks report it.
 */
public final class ApplicationOrganizationsStep implements Step {

    private static final String TABLE = "AM_APPLICATION";

    @Override
    public StepId id() {
        return StepId.APPLICATION_ORGANIZATIONS;
    }

    @Override
    public Role role() {
        return Role.AM;
    }

    @Override
    public void changes(Context context, ChangeSink sink) {
        boolean filled = context.schema(Role.AM).has(TABLE, "ORGANIZATION");
        Map<Integer, Long> rows = RowsByTenant.count(
                context.reader(Role.AM),
                "S.TENANT_ID",
                "AM_APPLICATION A JOIN AM_SUBSCRIBER S ON S.SUBSCRIBER_ID = A.SUBSCRIBER_ID",
                filled ? "A.ORGANIZATION" : "NULL",
                context.tenants());
        for (Tenant tenant : context.tenants().all()) {
            long count = rows.getOrDefault(tenant.id(), 0L);
            if (count > 0) {
                sink.accept(Change.data(
                        Role.AM,
                        TABLE,
                        "Applications of " + tenant.domain(),
                        count,
                        SqlStatement.of(
                                "UPDATE AM_APPLICATION SET ORGANIZATION = ?" + OwnTimes.kept(context, Role.AM, TABLE)
                                        + " WHERE SUBSCRIBER_ID IN"
                                        + " (SELECT SUBSCRIBER_ID FROM AM_SUBSCRIBER WHERE TENANT_ID = ?)"
                                        + " AND (ORGANIZATION IS NULL OR ORGANIZATION <> ?)",
                                tenant.domain(),
                                tenant.id(),
                                tenant.domain())));
            }
        }
    }
}
