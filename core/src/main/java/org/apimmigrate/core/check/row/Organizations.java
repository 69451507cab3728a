package org.apimmigrate.core.check.row;

import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.registry.OrganizationRule;

/** The provider rule of this installation. */
final class Organizations {

    private Organizations() {}

    static OrganizationRule rule(Context context) {
        return new OrganizationRule(
                context.tenants(), context.installation().facts().emailUserNames());
    }
}
