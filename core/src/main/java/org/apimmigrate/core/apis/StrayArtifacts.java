package org.apimmigrate.core.apis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apimmigrate.core.apis.VersionGroup.StrayArtifact;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.context.RegistryAccess;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.registry.Artifact;
import org.apimmigrate.core.registry.ArtifactXml;
import org.apimmigrate.core.registry.Tenant;
import org.apimmigrate.core.registry.xml.UnreadableXmlException;
import org.apimmigrate.core.sql.InList;
import org.jspecify.annotations.Nullable;

/**
 * Artifacts of working copies whose UUID no row of {@code AM_API} has. They are damage, so there are few; all of them are held. What
 * cannot be read is left out: nothing can be written into it.
 */
final class StrayArtifacts {

    /** A name in a tenant. */
    record Name(int tenantId, String name) implements Comparable<Name> {
        @Override
        public int compareTo(Name other) {
            int tenants = Integer.compare(tenantId, other.tenantId);
            return tenants != 0 ? tenants : name.compareTo(other.name);
        }
    }

    private final Map<Name, List<StrayArtifact>> byName = new TreeMap<>();

    private StrayArtifacts() {}

    static StrayArtifacts find(Context context) {
        StrayArtifacts strays = new StrayArtifacts();
        RegistryAccess registry = RegistryAccess.of(context);
        for (Tenant tenant : context.tenants().all()) {
            if (context.selection().includes(tenant)) {
                registry.artifacts().eachPage(tenant.id(), page -> {
                    List<Artifact> unknown = unknown(context, registry, page);
                    registry.artifacts().eachContent(unknown, strays::add);
                });
            }
        }
        return strays;
    }

    private static List<Artifact> unknown(Context context, RegistryAccess registry, List<Artifact> page) {
        List<Artifact> workingCopies = page.stream()
                .filter(a -> !registry.paths().ofRevision(a.collection()))
                .toList();
        Set<String> uuids = new HashSet<>();
        List<String> asked = workingCopies.stream()
                .map(Artifact::uuid)
                .filter(java.util.Objects::nonNull)
                .toList();
        for (InList chunk : InList.of(asked)) {
            uuids.addAll(context.reader(Role.AM)
                    .list(
                            "SELECT API_UUID FROM AM_API WHERE API_UUID IN " + chunk.markers(),
                            row -> row.getString(1),
                            chunk.after()));
        }
        return workingCopies.stream().filter(a -> !uuids.contains(a.uuid())).toList();
    }

    private void add(Artifact artifact, byte @Nullable [] content) {
        try {
            ArtifactXml xml = ArtifactXml.parse(content);
            StrayArtifact stray = new StrayArtifact(
                    artifact,
                    xml.provider().orElse(""),
                    xml.name().orElse(""),
                    xml.version().orElse(""),
                    xml.versionComparable().orElse(null));
            byName.computeIfAbsent(new Name(artifact.tenantId(), stray.name()), n -> new ArrayList<>())
                    .add(stray);
        } catch (UnreadableXmlException e) {
            // stays as it is; the checks of artifacts report it
        }
    }

    /** Takes out the artifacts of a name. */
    List<StrayArtifact> take(int tenantId, String name) {
        List<StrayArtifact> taken = byName.remove(new Name(tenantId, name));
        return taken == null ? List.of() : taken;
    }

    /** What nobody has taken: names of which {@code AM_API} has no row at all in that tenant. */
    Map<Name, List<StrayArtifact>> rest() {
        return byName;
    }
}
