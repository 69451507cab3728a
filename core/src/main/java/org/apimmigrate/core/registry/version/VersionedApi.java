package org.apimmigrate.core.registry.version;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One version of a name within a tenant, as the order needs it.
 *
 * @param provider user name with {@code @}; empty when unknown
 * @param version text; empty when unknown
 * @param comparable the value it has now, or null
 * @param key whatever the caller knows it by; the last tie-break, so it must be unique and the same in every run
 */
public record VersionedApi(
        String provider, String version, @Nullable String comparable, String key) {

    /**
     * Total and the same in every run: version order, then what it leaves open by length, text, provider, key. One rule across all providers, so it
     * stays transitive.
     */
    public static final Comparator<VersionedApi> ORDER = Comparator.comparing(
                    VersionedApi::version, VersionComparator.TOTAL)
            .thenComparing(api -> api.version().length())
            .thenComparing(VersionedApi::version)
            .thenComparing(VersionedApi::provider)
            .thenComparing(VersionedApi::key);
}
