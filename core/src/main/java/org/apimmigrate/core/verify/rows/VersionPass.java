package org.apimmigrate.core.verify.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apimmigrate.core.apis.VersionGroup;
import org.apimmigrate.core.apis.VersionGroup.ApiRow;
import org.apimmigrate.core.apis.VersionGroup.StrayArtifact;
import org.apimmigrate.core.apis.VersionGroups;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.context.RegistryAccess;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.registry.Artifact;

/**
 * Goes through the versions of all names, slice by slice, and through the artifacts of each slice: every row and every content is read
 * once for all the invariants that are about comparable values.
 */
final class VersionPass extends RowPass<VersionPass.Slice> {

    static final VersionPass ONE = new VersionPass();

    /**
     * Some names with all of their versions; a name is never cut.
     *
     * @param groups of the selected tenants
     * @param workingCopies with the value that each has to carry
     * @param revisions with the value that each has to carry
     */
    record Slice(List<VersionGroup> groups, List<CarriedValue> workingCopies, List<CarriedValue> revisions) {}

    private VersionPass() {}

    @Override
    Optional<String> missing(Context context) {
        return context.schema(Role.AM).has("AM_API", "VERSION_COMPARABLE")
                ? Optional.empty()
                : Optional.of("there is no column AM_API.VERSION_COMPARABLE");
    }

    @Override
    void each(Context context, Consumer<Slice> next) {
        RegistryAccess registry = RegistryAccess.of(context);
        VersionGroups.of(context)
                .eachSlice(slice -> next.accept(slice(
                        registry,
                        slice.stream()
                                .filter(group -> group.selected(context.selection()))
                                .toList())));
    }

    private static Slice slice(RegistryAccess registry, List<VersionGroup> groups) {
        Map<Artifact, String> workingCopies = new LinkedHashMap<>();
        groups.forEach(group -> workingCopies(group, workingCopies));
        Map<Artifact, String> revisions = revisions(registry, groups);
        Set<Artifact> all = new LinkedHashSet<>(workingCopies.keySet());
        all.addAll(revisions.keySet());
        List<CarriedValue> ofWorkingCopies = new ArrayList<>();
        List<CarriedValue> ofRevisions = new ArrayList<>();
        registry.artifacts().eachContent(all, (artifact, content) -> {
            String ofWorkingCopy = workingCopies.get(artifact);
            if (ofWorkingCopy != null) {
                ofWorkingCopies.add(CarriedValue.of(artifact, content, ofWorkingCopy));
            }
            String ofRevision = revisions.get(artifact);
            if (ofRevision != null) {
                ofRevisions.add(CarriedValue.of(artifact, content, ofRevision));
            }
        });
        return new Slice(groups, ofWorkingCopies, ofRevisions);
    }

    /** An artifact without a row only has to carry one value, whichever it is. */
    private static void workingCopies(VersionGroup group, Map<Artifact, String> wanted) {
        for (ApiRow row : group.rows()) {
            row.artifacts().forEach(artifact -> wanted.put(artifact, String.valueOf(row.comparable())));
        }
        for (StrayArtifact stray : group.strays()) {
            wanted.put(stray.artifact(), valueOf(group, stray));
        }
    }

    private static Map<Artifact, String> revisions(RegistryAccess registry, List<VersionGroup> groups) {
        Map<Integer, Map<String, String>> byTenant = new LinkedHashMap<>();
        groups.forEach(group -> uuids(group, byTenant));
        Map<Artifact, String> wanted = new LinkedHashMap<>();
        byTenant.forEach((tenant, byUuid) -> {
            for (Artifact revision : registry.artifacts().revisions(tenant, byUuid.keySet())) {
                registry.paths()
                        .apiOfRevision(revision.path())
                        .map(byUuid::get)
                        .ifPresent(value -> wanted.put(revision, value));
            }
        });
        return wanted;
    }

    private static void uuids(VersionGroup group, Map<Integer, Map<String, String>> byTenant) {
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
            if (stray.artifact().uuid() != null) {
                values.putIfAbsent(stray.artifact().uuid(), valueOf(group, stray));
            }
        }
    }

    private static String valueOf(VersionGroup group, StrayArtifact stray) {
        ApiRow row = group.rowOf(stray);
        return String.valueOf(row == null ? stray.comparable() : row.comparable());
    }
}
