package org.apimmigrate.core.registry;

import org.jspecify.annotations.Nullable;

/**
 * Where an API artifact lies: an {@code api} resource of a working copy or of a revision.
 *
 * @param tenantId {@code REG_TENANT_ID}; may be of no tenant
 * @param collection path of the collection it is in
 * @param uuid {@code REG_UUID}; null in damaged rows
 * @param version {@code REG_VERSION}, the key of the row together with the tenant
 * @param contentId {@code REG_CONTENT_ID}; null without content
 */
public record Artifact(
        int tenantId,
        String collection,
        @Nullable String uuid,
        long version,
        @Nullable Long contentId) {

    /** Name of the resource. */
    public static final String NAME = "api";

    public String path() {
        return collection + "/" + NAME;
    }
}
