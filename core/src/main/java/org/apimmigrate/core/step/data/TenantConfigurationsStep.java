package org.apimmigrate.core.step.data;

import java.util.Optional;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.context.RegistryAccess;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.registry.AdminRoles;
import org.apimmigrate.core.registry.RegistryPaths;
import org.apimmigrate.core.registry.ResourceReader.Resource;
import org.apimmigrate.core.registry.Tenant;
import org.apimmigrate.core.registry.conf.PackDefault;
import org.apimmigrate.core.registry.conf.TenantConfiguration;
import org.apimmigrate.core.registry.conf.TenantConfigurationMerge;
import org.apimmigrate.core.step.Change;
import org.apimmigrate.core.step.ChangeSink;
import org.apimmigrate.core.step.SqlStatement;
import org.apimmigrate.core.step.Step;
import org.apimmigrate.core.step.StepId;

/**
 * Brings each tenant's configuration from the config registry into {@code AM_SYSTEM_CONFIGS}, completed for 4.1.0 (facts/steps.md#step-6).
 * A tenant without one gets the pack's default; one that cannot be read is left out and stays a finding. The registry copy is not
 * written: 4.1.0 does not read it.
 */
public final class TenantConfigurationsStep implements Step {

    private static final String TABLE = "AM_SYSTEM_CONFIGS";

    @Override
    public StepId id() {
        return StepId.TENANT_CONFIGURATIONS;
    }

    @Override
    public Role role() {
        return Role.AM;
    }

    @Override
    public boolean limitedByTenants() {
        return true;
    }

    @Override
    public void changes(Context context, ChangeSink sink) {
        TenantConfiguration pack = PackDefault.load(context.installation().home());
        TenantConfigurationMerge merge = new TenantConfigurationMerge(pack);
        RegistryAccess registry = RegistryAccess.of(context);
        AdminRoles adminRoles = new AdminRoles(
                context.reader(Role.USER), context.installation().facts().adminRole());
        for (Tenant tenant : context.tenants().all()) {
            if (!context.selection().includes(tenant)) {
                continue;
            }
            Optional<byte[]> row = row(context, tenant);
            Optional<TenantConfiguration> present = row.flatMap(TenantConfiguration::parse);
            Optional<Resource> resource = registry.config()
                    .find(tenant.id(), registry.paths().tenantConfiguration(), RegistryPaths.TENANT_CONFIGURATION);
            source(present, resource, pack)
                    // the default is written as the server would write it
                    .map(found -> found == pack ? pack : merge.complete(found, adminRoles.of(tenant)))
                    .filter(wanted -> present.isEmpty() || !present.get().sameAs(wanted))
                    .ifPresent(wanted -> sink.accept(write(tenant, wanted, row.isPresent())));
        }
    }

    /**
     * Where the configuration comes from. A row that is not the pack's default was written by somebody after the tables came to be
     * (an administrator, an earlier run, the vendor's client): it counts, and is only completed. A row that is the default was put
     * there by a 4.1.0 server that found none: the tenant's own takes its place.
     */
    private static Optional<TenantConfiguration> source(
            Optional<TenantConfiguration> row, Optional<Resource> resource, TenantConfiguration pack) {
        if (row.isPresent() && !row.get().sameAs(pack)) {
            return row;
        }
        return resource.isPresent() ? TenantConfiguration.parse(resource.get().content()) : Optional.of(pack);
    }

    private static Optional<byte[]> row(Context context, Tenant tenant) {
        if (!context.schema(Role.AM).has(TABLE, "CONFIGURATION")) {
            return Optional.empty();
        }
        return context.reader(Role.AM)
                .first(
                        "SELECT CONFIGURATION FROM AM_SYSTEM_CONFIGS WHERE ORGANIZATION = ? AND CONFIG_TYPE = 'TENANT'",
                        row -> row.getBytes(1),
                        tenant.domain());
    }

    private static Change write(Tenant tenant, TenantConfiguration wanted, boolean rowThere) {
        String sql = rowThere
                ? "UPDATE AM_SYSTEM_CONFIGS SET CONFIGURATION = ? WHERE ORGANIZATION = ? AND CONFIG_TYPE = 'TENANT'"
                : "INSERT INTO AM_SYSTEM_CONFIGS (CONFIGURATION, ORGANIZATION, CONFIG_TYPE) VALUES (?, ?, 'TENANT')";
        return Change.data(
                Role.AM,
                TABLE,
                "Configuration of " + tenant.domain(),
                1,
                SqlStatement.of(sql, wanted.bytes(), tenant.domain()));
    }
}
