package org.apimmigrate.core.verify.rows;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.context.RegistryAccess;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.registry.RegistryPaths;
import org.apimmigrate.core.registry.ResourceReader.Resource;
import org.apimmigrate.core.registry.Tenant;
import org.apimmigrate.core.registry.conf.PackDefault;
import org.apimmigrate.core.registry.conf.TenantConfiguration;
import org.apimmigrate.core.registry.conf.TenantConfigurationLosses;
import org.apimmigrate.core.registry.conf.TenantConfigurationSchema;
import org.apimmigrate.core.verify.Invariant;
import org.apimmigrate.core.verify.InvariantResult;

/** A 4.1.0 server reads the configuration from there only; without a row a tenant silently gets the default. */
public final class TenantConfigurationInvariant implements Invariant {

    @Override
    public String id() {
        return "I-16";
    }

    @Override
    public String title() {
        return "Every tenant's configuration is in AM_SYSTEM_CONFIGS, complete for 4.1.0, with all that the tenant had";
    }

    @Override
    public InvariantResult check(Context context) {
        return Tally.withColumn(context, "AM_SYSTEM_CONFIGS", "CONFIGURATION", this, tally -> {
            RegistryAccess registry = RegistryAccess.of(context);
            Set<String> scopes = PackDefault.load(context.installation().home()).scopeNames();
            for (Tenant tenant : context.tenants().all()) {
                if (context.selection().includes(tenant)) {
                    tenant(context, registry, tenant, scopes, tally);
                }
            }
        });
    }

    private static void tenant(
            Context context, RegistryAccess registry, Tenant tenant, Set<String> scopes, Tally tally) {
        Optional<Resource> resource = registry.config()
                .find(tenant.id(), registry.paths().tenantConfiguration(), RegistryPaths.TENANT_CONFIGURATION);
        Optional<TenantConfiguration> before = resource.flatMap(r -> TenantConfiguration.parse(r.content()));
        Optional<byte[]> row = context.reader(Role.AM)
                .first(
                        "SELECT CONFIGURATION FROM AM_SYSTEM_CONFIGS WHERE ORGANIZATION = ? AND CONFIG_TYPE = 'TENANT'",
                        result -> result.getBytes(1),
                        tenant.domain());
        if (row.isEmpty()) {
            if (resource.isPresent() && before.isEmpty()) {
                tally.excused(tenant.domain() + ": tenant-conf.json cannot be read");
            } else if (resource.isPresent() || tenant.id() == Tenant.SUPER_ID) {
                tally.violation(tenant.domain() + ": no row");
            }
            return;
        }
        Optional<TenantConfiguration> after = TenantConfiguration.parse(row.get());
        if (after.isEmpty()) {
            tally.violation(tenant.domain() + ": the row is no UTF-8 JSON object");
            return;
        }
        say(tenant, "missing", TenantConfigurationSchema.missing(after.get()), tally);
        say(
                tenant,
                "missing scopes",
                scopes.stream()
                        .filter(scope -> !after.get().scopeNames().contains(scope))
                        .toList(),
                tally);
        before.ifPresent(b -> say(tenant, "changed or lost", TenantConfigurationLosses.between(b, after.get()), tally));
    }

    /** Names of keys only: a configuration may hold secrets. */
    private static void say(Tenant tenant, String what, List<String> keys, Tally tally) {
        if (!keys.isEmpty()) {
            tally.violation("%s: %s: %s".formatted(tenant.domain(), what, String.join(", ", keys)));
        }
    }
}
