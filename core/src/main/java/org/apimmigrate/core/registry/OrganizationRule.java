package org.apimmigrate.core.registry;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The organization that a provider's user name names (facts/steps.md#step-5). The weaker source: the registry tenant of the artifact
 * counts first, because a mail-like name alone does not decide.
 *
 * @param emailUserNames are mail addresses user names in this installation: then one {@code @} belongs to the address
 */
public record OrganizationRule(Tenants tenants, boolean emailUserNames) {

    /** The tenant, or nothing when the name is missing or names a domain that is no tenant. */
    public Optional<Tenant> tenantOf(@Nullable String provider) {
        if (provider == null || provider.isBlank()) {
            return Optional.empty();
        }
        return tenants.byDomain(domainOf(provider));
    }

    /** The domain as the name has it, known or not. */
    public String domainOf(String provider) {
        String user = RegistryPaths.providerOfPath(provider);
        int last = user.lastIndexOf('@');
        boolean addressOnly = emailUserNames && user.indexOf('@') == last;
        return last < 0 || addressOnly
                ? Tenant.SUPER_DOMAIN
                : user.substring(last + 1).toLowerCase(Locale.ROOT);
    }
}
