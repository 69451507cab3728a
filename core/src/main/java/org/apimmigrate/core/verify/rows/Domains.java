package org.apimmigrate.core.verify.rows;

import org.apimmigrate.core.context.Context;
import org.jspecify.annotations.Nullable;

/** What counts as the organization of a tenant: its domain, letter by letter, as a server compares it. */
final class Domains {

    private Domains() {}

    static boolean known(Context context, @Nullable String organization) {
        return organization != null
                && context.tenants()
                        .byDomain(organization)
                        .filter(tenant -> tenant.domain().equals(organization))
                        .isPresent();
    }
}
