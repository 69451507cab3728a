package org.apimmigrate.core.check.registry;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apimmigrate.core.check.Check;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.check.Subject;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.registry.RegistryPaths;
import org.apimmigrate.core.registry.Tenant;
import org.apimmigrate.core.registry.conf.TenantConfiguration;
import org.apimmigrate.core.sql.SqlReader;

/** Each tenant's {@code tenant-conf.json}, which moves into {@code AM_SYSTEM_CONFIGS} (facts/steps.md#step-6). */
public final class TenantConfigurationCheck implements Check {

    private static final String RESOURCE = "tenant-conf.json";

    @Override
    public String name() {
        return "tenantConfigurations";
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(FindingCode.TENANT_CONF_MISSING, FindingCode.TENANT_CONF_MALFORMED);
    }

    @Override
    public void run(Context context, Consumer<Finding> findings) {
        SqlReader reader = context.reader(Role.CONFIG);
        String collection = RegistryPaths.of(context.installation()).tenantConfiguration();
        for (Tenant tenant : context.tenants().all()) {
            if (!context.selection().includes(tenant) || !TenantResource.loaded(reader, tenant)) {
                continue;
            }
            Optional<TenantResource> resource = TenantResource.find(reader, tenant, collection, RESOURCE);
            if (resource.isEmpty()) {
                findings.accept(finding(
                        FindingCode.TENANT_CONF_MISSING,
                        tenant,
                        collection,
                        "The tenant has no tenant-conf.json.",
                        "Nothing has to be done: the tenant gets the configuration that 4.1.0 ships."));
            } else if (TenantConfiguration.parse(resource.get().content()).isEmpty()) {
                findings.accept(finding(
                        FindingCode.TENANT_CONF_MALFORMED,
                        tenant,
                        collection,
                        "tenant-conf.json is not a JSON object in UTF-8, so it cannot be carried over.",
                        "Correct it in 4.0.0 (admin portal, Advanced), or accept that the tenant gets the configuration that 4.1.0"
                                + " ships."));
            }
        }
    }

    private Finding finding(FindingCode code, Tenant tenant, String collection, String message, String remedy) {
        return new Finding(
                code,
                name(),
                false,
                Role.CONFIG,
                tenant.domain(),
                Subject.of("resource", "path", collection + "/" + RESOURCE),
                message,
                remedy);
    }
}
