package org.apimmigrate.core.registry;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All tenants of the installation, the super tenant first, then by id; inactive ones included. */
public final class Tenants {

    private final List<Tenant> all;
    private final Map<Integer, Tenant> byId = new HashMap<>();
    private final Map<String, Tenant> byDomain = new HashMap<>();

    public Tenants(List<Tenant> all) {
        this.all = List.copyOf(all);
        for (Tenant tenant : all) {
            byId.put(tenant.id(), tenant);
            byDomain.put(tenant.domain().toLowerCase(Locale.ROOT), tenant);
        }
    }

    public List<Tenant> all() {
        return all;
    }

    public Optional<Tenant> byId(int id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Domains are compared without case: they are created in lower case (facts/registry.md#tenants). */
    public Optional<Tenant> byDomain(String domain) {
        return Optional.ofNullable(byDomain.get(domain.toLowerCase(Locale.ROOT)));
    }
}
