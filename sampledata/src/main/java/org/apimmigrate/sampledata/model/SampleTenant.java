package org.apimmigrate.sampledata.model;

import java.util.List;

/**
 * A tenant of the sample.
 *
 * @param loaded has it ever logged in; one that never did has a row in {@code UM_TENANT} and nothing else
 * @param providers user names as in {@code AM_API.API_PROVIDER}
 * @param configuration what its tenant-conf.json is
 */
public record SampleTenant(
        int id, String domain, boolean active, boolean loaded, List<String> providers, Configuration configuration) {

    /** What a tenant's tenant-conf.json is. */
    public enum Configuration {
        /** As shipped. */
        STOCK,
        /** Roles, switches and a key of its own. */
        CUSTOMISED
    }

    public SampleTenant {
        providers = List.copyOf(providers);
    }

    public boolean isSuper() {
        return id == -1234;
    }

    /** First user; every tenant has one. */
    public String admin() {
        return providers.get(0);
    }

    /** How contexts of the tenant's APIs start. */
    public String contextPrefix() {
        return isSuper() ? "" : "/t/" + domain;
    }
}
