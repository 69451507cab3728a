package org.apimmigrate.core.step.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apimmigrate.core.apis.VersionGroup;
import org.apimmigrate.core.apis.VersionGroup.ApiRow;
import org.apimmigrate.core.apis.VersionGroup.StrayArtifact;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.context.RegistryAccess;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.registry.Artifact;
import org.apimmigrate.core.registry.ArtifactXml;
import org.apimmigrate.core.registry.xml.UnreadableXmlException;
import org.apimmigrate.core.step.ChangeSink;
import org.jspecify.annotations.Nullable;

/** Says what must be written so that rows, working copies and revisions carry their values; what carries it already is left alone. */
final class ComparableWriter {

    private final RegistryAccess registry;
    private final RowUpdates rows;
    private final RowUpdates contents;
    private final Map<Artifact, String> workingCopies = new LinkedHashMap<>();
    private final Map<Integer, Map<String, String>> revisionsOf = new LinkedHashMap<>();

    ComparableWriter(Context context, ChangeSink sink) {
        registry = RegistryAccess.of(context);
        rows = new RowUpdates(
                sink,
                Role.AM,
                "AM_API",
                "Comparable versions of APIs",
                "UPDATE AM_API SET VERSION_COMPARABLE = ?" + OwnTimes.kept(context, Role.AM, "AM_API")
                        + " WHERE API_ID = ?");
        contents = new RowUpdates(
                sink, Role.REGISTRY, "REG_CONTENT", "Comparable versions in artifacts", RegistryContent.UPDATE);
    }

    /** @param values by the keys of the group's versions */
    void write(VersionGroup group, Map<String, String> values) {
        for (ApiRow row : group.rows()) {
            String value = Objects.requireNonNull(values.get(row.key()));
            if (!value.equals(row.comparable())) {
                rows.add(value, row.id());
            }
            row.artifacts().forEach(artifact -> artifact(artifact, value));
            if (group.tenant() != null && row.uuid() != null) {
                revisions(group.tenant().id(), row.uuid(), value);
            }
        }
        for (StrayArtifact stray : group.strays()) {
            ApiRow row = group.rowOf(stray);
            artifact(stray.artifact(), Objects.requireNonNull(values.get(row == null ? stray.key() : row.key())));
        }
    }

    private void artifact(Artifact artifact, String value) {
        workingCopies.put(artifact, value);
        if (artifact.uuid() != null) {
            revisions(artifact.tenantId(), artifact.uuid(), value);
        }
    }

    private void revisions(int tenantId, String apiUuid, String value) {
        revisionsOf.computeIfAbsent(tenantId, t -> new LinkedHashMap<>()).putIfAbsent(apiUuid, value);
    }

    /** Looks up the artifacts of what was written and hands on the changes. */
    void flush() {
        rows.flush();
        Map<Artifact, String> wanted = new LinkedHashMap<>(workingCopies);
        revisionsOf.forEach((tenant, byUuid) -> {
            for (Artifact revision : registry.artifacts().revisions(tenant, byUuid.keySet())) {
                registry.paths()
                        .apiOfRevision(revision.path())
                        .map(byUuid::get)
                        .ifPresent(value -> wanted.put(revision, value));
            }
        });
        Set<String> done = new HashSet<>();
        registry.artifacts().eachContent(new ArrayList<>(wanted.keySet()), (artifact, content) -> {
            // a revision may share the content row of its working copy
            Long contentId = artifact.contentId();
            if (contentId != null && done.add(artifact.tenantId() + "/" + contentId)) {
                content(artifact, contentId, content, Objects.requireNonNull(wanted.get(artifact)));
            }
        });
        contents.flush();
        workingCopies.clear();
        revisionsOf.clear();
    }

    private void content(Artifact artifact, long contentId, byte @Nullable [] content, String value) {
        try {
            ArtifactXml xml = ArtifactXml.parse(content);
            if (!xml.carries(value)) {
                contents.add(xml.withVersionComparable(value), contentId, artifact.tenantId());
            }
        } catch (UnreadableXmlException e) {
            // stays as it is; the checks of artifacts report it
        }
    }
}
