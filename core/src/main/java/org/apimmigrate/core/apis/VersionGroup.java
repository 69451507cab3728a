package org.apimmigrate.core.apis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apimmigrate.core.context.TenantSelection;
import org.apimmigrate.core.registry.Artifact;
import org.apimmigrate.core.registry.Tenant;
import org.apimmigrate.core.registry.version.VersionedApi;
import org.jspecify.annotations.Nullable;

/**
 * The versions of one name in one tenant.
 *
 * @param tenant null where it cannot be known; such APIs are grouped by provider and name
 */
public record VersionGroup(@Nullable Tenant tenant, List<ApiRow> rows, List<StrayArtifact> strays) {

    /**
     * An API in {@code AM_API}.
     *
     * @param comparable {@code VERSION_COMPARABLE}, null while the column is not there
     * @param artifacts its working copies in the registry; normally one
     */
    public record ApiRow(
            long id,
            @Nullable String uuid,
            @Nullable String provider,
            @Nullable String name,
            @Nullable String version,
            @Nullable String organization,
            @Nullable String comparable,
            List<Artifact> artifacts) {

        public String key() {
            return "row %019d".formatted(id);
        }

        public VersionedApi versioned() {
            return new VersionedApi(text(provider), text(version), comparable, key());
        }
    }

    /** An artifact of a working copy whose UUID is in no row of {@code AM_API}. */
    public record StrayArtifact(
            Artifact artifact,
            String provider,
            String name,
            String version,
            @Nullable String comparable) {

        public String key() {
            return "artifact %d %s".formatted(artifact.tenantId(), artifact.path());
        }

        public VersionedApi versioned() {
            return new VersionedApi(provider, version, comparable, key());
        }

        boolean describes(ApiRow row) {
            return provider.equals(row.provider()) && name.equals(row.name()) && version.equals(row.version());
        }
    }

    VersionGroup(@Nullable Tenant tenant) {
        this(tenant, new ArrayList<>(), new ArrayList<>());
    }

    public boolean selected(TenantSelection selection) {
        return tenant == null ? selection.ids() == null : selection.includes(tenant);
    }

    /** What is to be put in order: each row, and each artifact that no row describes. */
    public List<VersionedApi> versions() {
        Stream<VersionedApi> alone =
                strays.stream().filter(stray -> rowOf(stray) == null).map(StrayArtifact::versioned);
        return Stream.concat(rows.stream().map(ApiRow::versioned), alone).toList();
    }

    /** The row with the stray's provider, name and version: its UUID is wrong or missing, it is the same API. */
    public @Nullable ApiRow rowOf(StrayArtifact stray) {
        return rows.stream().filter(stray::describes).findFirst().orElse(null);
    }

    /** The name that all of them have; empty where it is NULL. */
    public String name() {
        return rows.isEmpty() ? strays.get(0).name() : text(rows.get(0).name());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
