package org.apimmigrate.core.context;

import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.registry.Artifacts;
import org.apimmigrate.core.registry.OrganizationRule;
import org.apimmigrate.core.registry.RegistryPaths;
import org.apimmigrate.core.registry.RegistryTenants;
import org.apimmigrate.core.registry.ResourceReader;

/**
 * The registry of an installation, as steps, checks and invariants ask for it.
 *
 * @param paths where things lie
 * @param artifacts API artifacts of the governance registry
 * @param governance single resources of the governance registry
 * @param config single resources of the config registry
 * @param tenants to which tenant an API belongs
 */
public record RegistryAccess(
        RegistryPaths paths,
        Artifacts artifacts,
        ResourceReader governance,
        ResourceReader config,
        RegistryTenants tenants) {

    public static RegistryAccess of(Context context) {
        RegistryPaths paths = RegistryPaths.of(context.installation());
        Artifacts artifacts = new Artifacts(context.reader(Role.REGISTRY), paths);
        OrganizationRule rule = new OrganizationRule(
                context.tenants(), context.installation().facts().emailUserNames());
        return new RegistryAccess(
                paths,
                artifacts,
                new ResourceReader(context.reader(Role.REGISTRY)),
                new ResourceReader(context.reader(Role.CONFIG)),
                new RegistryTenants(artifacts, rule));
    }
}
