package org.apimmigrate.core.registry;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apimmigrate.core.sql.InList;
import org.apimmigrate.core.sql.SqlReader;
import org.jspecify.annotations.Nullable;

/**
 * Looks up some paths of a tenant among collections and resources.
 *
 * <p>By path identifier and never by name: half the resources of a registry are called {@code api} or {@code swagger.json}, so a search
 * for names reads all of them, each time.
 *
 * @param registry reader of a database with {@code REG_*} tables
 */
public record ExistingPaths(SqlReader registry) {

    /** Those of the paths that are there, with the media type; empty text for a collection or a resource without. */
    public Map<String, String> of(int tenantId, Set<String> paths) {
        Map<String, String> found = new HashMap<>();
        Map<Long, String> collections = collections(tenantId, paths);
        for (InList chunk : InList.of(collections.keySet())) {
            registry.each(
                    "SELECT REG_PATH_ID, REG_NAME, REG_MEDIA_TYPE FROM REG_RESOURCE WHERE REG_TENANT_ID = ? AND REG_PATH_ID IN "
                            + chunk.markers(),
                    row -> {
                        String path = path(Objects.requireNonNull(collections.get(row.getLong(1))), row.getString(2));
                        if (paths.contains(path)) {
                            String mediaType = row.getString(3);
                            found.put(path, mediaType == null ? "" : mediaType);
                        }
                    },
                    chunk.after(tenantId));
        }
        return found;
    }

    /** Each path can be a collection, or a resource in the collection above it. */
    private Map<Long, String> collections(int tenantId, Set<String> paths) {
        Set<String> candidates = new HashSet<>(paths);
        paths.forEach(path -> {
            int slash = path.lastIndexOf('/');
            if (slash >= 0 && slash < path.length() - 1) {
                candidates.add(slash == 0 ? "/" : path.substring(0, slash));
            }
        });
        Map<Long, String> found = new HashMap<>();
        for (InList chunk : InList.of(candidates)) {
            registry.each(
                    "SELECT REG_PATH_ID, REG_PATH_VALUE FROM REG_PATH WHERE REG_TENANT_ID = ? AND REG_PATH_VALUE IN "
                            + chunk.markers(),
                    row -> found.put(row.getLong(1), row.getString(2)),
                    chunk.after(tenantId));
        }
        return found;
    }

    private static String path(String collection, @Nullable String name) {
        if (name == null) {
            return collection;
        }
        return (collection.equals("/") ? "" : collection) + "/" + name;
    }
}
