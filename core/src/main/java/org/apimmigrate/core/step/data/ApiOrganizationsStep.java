package org.apimmigrate.core.step.data;

import java.util.List;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.context.RegistryAccess;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.registry.RegistryTenants;
import org.apimmigrate.core.registry.Tenant;
import org.apimmigrate.core.sql.KeyRanges;
import org.apimmigrate.core.sql.SqlReader;
import org.apimmigrate.core.step.ChangeSink;
import org.apimmigrate.core.step.Step;
import org.apimmigrate.core.step.StepId;
import org.jspecify.annotations.Nullable;

/**
 * Gives {@code AM_API} and {@code AM_API_DEFAULT_VERSION} their organizations (facts/steps.md#step-5; defect D-13): the tenant of the
 * artifact, else the tenant that the provider names. Where neither is known a row stays as it is; the check for unknown tenants
 * reports it.
 */
public final class ApiOrganizationsStep implements Step {

    private static final int PAGE = 500;

    @Override
    public StepId id() {
        return StepId.API_ORGANIZATIONS;
    }

    @Override
    public Role role() {
        return Role.AM;
    }

    @Override
    public void changes(Context context, ChangeSink sink) {
        RegistryTenants tenants = RegistryAccess.of(context).tenants();
        apis(context, tenants, sink);
        new DefaultVersionOrganizations(context, tenants).changes(sink);
    }

    private static void apis(Context context, RegistryTenants tenants, ChangeSink sink) {
        SqlReader reader = context.reader(Role.AM);
        boolean filled = context.schema(Role.AM).has("AM_API", "ORGANIZATION");
        String sql = "SELECT API_ID, API_UUID, API_PROVIDER" + (filled ? ", ORGANIZATION" : "")
                + " FROM AM_API WHERE API_ID > ? AND API_ID <= ? ORDER BY API_ID";
        RowUpdates updates = new RowUpdates(
                sink,
                Role.AM,
                "AM_API",
                "Organizations of APIs",
                "UPDATE AM_API SET ORGANIZATION = ?" + OwnTimes.kept(context, Role.AM, "AM_API") + " WHERE API_ID = ?");
        for (KeyRanges.Range range : KeyRanges.of(reader, PAGE, "SELECT API_ID FROM AM_API ORDER BY API_ID")) {
            List<Api> page = reader.list(
                    sql,
                    row -> new Api(
                            row.getLong(1), row.getString(2), row.getString(3), filled ? row.getString(4) : null),
                    range.after(),
                    range.upTo());
            RegistryTenants.Answer answer =
                    tenants.of(page.stream().map(Api::uuid).toList());
            for (Api api : page) {
                answer.ownerOf(api.uuid(), api.provider(), api.organization())
                        .map(Tenant::domain)
                        .filter(domain -> !domain.equals(api.organization()))
                        .ifPresent(domain -> updates.add(domain, api.id()));
            }
        }
        updates.flush();
    }

    private record Api(
            long id,
            @Nullable String uuid,
            @Nullable String provider,
            @Nullable String organization) {}
}
