package org.apimmigrate.core.verify.rows;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apimmigrate.core.apis.VersionGroup;
import org.apimmigrate.core.apis.VersionGroup.ApiRow;
import org.apimmigrate.core.apis.VersionGroup.StrayArtifact;
import org.apimmigrate.core.apis.VersionGroups;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.context.RegistryAccess;
import org.apimmigrate.core.registry.Artifact;
import org.apimmigrate.core.verify.Invariant;
import org.apimmigrate.core.verify.InvariantResult;

/** Restoring a revision copies its folder over the API; without the value the next update is refused. */
public final class RevisionVersionComparableInvariant implements Invariant {

    @Override
    public String id() {
        return "I-14";
    }

    @Override
    public String title() {
        return "Every revision artifact has the value of its API";
    }

    @Override
    public InvariantResult check(Context context) {
        return Tally.withColumn(context, "AM_API", "VERSION_COMPARABLE", this, tally -> {
            RegistryAccess registry = RegistryAccess.of(context);
            ArtifactValues values = new ArtifactValues(registry, tally);
            VersionGroups.of(context).eachSlice(slice -> {
                Map<Integer, Map<String, String>> byTenant = new LinkedHashMap<>();
                slice.stream()
                        .filter(group -> group.selected(context.selection()))
                        .forEach(group -> collect(group, byTenant));
                byTenant.forEach((tenant, byUuid) -> values.check(revisions(registry, tenant, byUuid)));
            });
        });
    }

    private static void collect(VersionGroup group, Map<Integer, Map<String, String>> byTenant) {
        if (group.tenant() == null) {
            return;
        }
        Map<String, String> values = byTenant.computeIfAbsent(group.tenant().id(), t -> new LinkedHashMap<>());
        for (ApiRow row : group.rows()) {
            if (row.uuid() != null) {
                values.put(row.uuid(), String.valueOf(row.comparable()));
            }
        }
        for (StrayArtifact stray : group.strays()) {
            ApiRow row = group.rowOf(stray);
            if (stray.artifact().uuid() != null) {
                values.putIfAbsent(
                        stray.artifact().uuid(), String.valueOf(row == null ? stray.comparable() : row.comparable()));
            }
        }
    }

    private static Map<Artifact, String> revisions(RegistryAccess registry, int tenant, Map<String, String> byUuid) {
        Map<Artifact, String> wanted = new LinkedHashMap<>();
        for (Artifact revision : registry.artifacts().revisions(tenant, byUuid.keySet())) {
            registry.paths()
                    .apiOfRevision(revision.path())
                    .map(byUuid::get)
                    .ifPresent(value -> wanted.put(revision, value));
        }
        return wanted;
    }
}
