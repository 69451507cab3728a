package org.apimmigrate.core.context;

import java.util.Set;
import org.apimmigrate.core.registry.Tenant;

/**
 * Which tenants the per-tenant work is limited to (behaviour 1.3; cli contract). It never limits the schema, nor the steps that work
 * on whole tables: those have no half-way.
 *
 * @param ids selected tenant ids, or null for all
 */
public record TenantSelection(
        @org.jspecify.annotations.Nullable Set<Integer> ids) {

    public static final TenantSelection ALL = new TenantSelection(null);

    public boolean includes(Tenant tenant) {
        return ids == null || ids.contains(tenant.id());
    }

    public boolean includes(int tenantId) {
        return ids == null || ids.contains(tenantId);
    }
}
