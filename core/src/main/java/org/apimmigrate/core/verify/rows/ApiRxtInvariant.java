package org.apimmigrate.core.verify.rows;

import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.context.RegistryAccess;
import org.apimmigrate.core.registry.ApiRxt;
import org.apimmigrate.core.registry.Tenant;
import org.apimmigrate.core.registry.xml.UnreadableXmlException;
import org.apimmigrate.core.verify.Invariant;
import org.apimmigrate.core.verify.InvariantResult;
import org.jspecify.annotations.Nullable;

/** The form of a 4.1.0 server has the field; an rxt that cannot be read, or has no table Overview, is a finding. */
public final class ApiRxtInvariant implements Invariant {

    @Override
    public String id() {
        return "I-18";
    }

    @Override
    public String title() {
        return "Every tenant's api.rxt asks for Version Comparable exactly once";
    }

    @Override
    public InvariantResult check(Context context) {
        Tally tally = new Tally();
        RegistryAccess registry = RegistryAccess.of(context);
        for (Tenant tenant : context.tenants().all()) {
            if (context.selection().includes(tenant)) {
                registry.governance()
                        .find(tenant.id(), registry.paths().types(), ApiRxt.RESOURCE)
                        .ifPresent(resource -> rxt(tenant, resource.content(), tally));
            }
        }
        return tally.result(this);
    }

    private static void rxt(Tenant tenant, byte @Nullable [] content, Tally tally) {
        try {
            ApiRxt rxt = ApiRxt.parse(content);
            if (rxt.comparableFields() == 0 && rxt.withComparableField().isEmpty()) {
                tally.excused(tenant.domain() + ": api.rxt has no table Overview");
            } else if (rxt.comparableFields() != 1) {
                tally.violation(
                        "%s: api.rxt has the field %d times".formatted(tenant.domain(), rxt.comparableFields()));
            }
        } catch (UnreadableXmlException e) {
            tally.excused("%s: api.rxt cannot be read: %s".formatted(tenant.domain(), e.getMessage()));
        }
    }
}
