package org.apimmigrate.core.check.registry;

import org.apimmigrate.core.check.Subject;
import org.apimmigrate.core.registry.RegistryPaths;
import org.jspecify.annotations.Nullable;

/**
 * Who an API is.
 *
 * @param provider with {@code @}, as in {@code AM_API}; null, like the others, in a damaged row
 */
record ApiIdentity(
        @Nullable String provider,
        @Nullable String name,
        @Nullable String version) {

    static ApiIdentity of(@Nullable String provider, @Nullable String name, @Nullable String version) {
        return new ApiIdentity(provider, name, version);
    }

    boolean complete() {
        return provider != null && name != null && version != null;
    }

    /** Where its artifact lies (facts/registry.md#paths); complete identities only. */
    String collection(RegistryPaths paths) {
        return "%s/%s/%s/%s"
                .formatted(paths.providers(), String.valueOf(provider).replace("@", "-AT-"), name, version);
    }

    Subject subject(@Nullable String uuid, @Nullable String path) {
        return Subject.of("api", "id", uuid, "name", name, "version", version, "provider", provider, "path", path);
    }
}
