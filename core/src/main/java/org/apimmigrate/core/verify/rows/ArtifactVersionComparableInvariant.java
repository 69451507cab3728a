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

/** A 4.1.0 server takes the value over from the artifact when an API is updated, and refuses an empty one. */
public final class ArtifactVersionComparableInvariant implements Invariant {

    @Override
    public String id() {
        return "I-13";
    }

    @Override
    public String title() {
        return "Every artifact of a working copy has exactly one overview_versionComparable, that of its API";
    }

    @Override
    public InvariantResult check(Context context) {
        return Tally.withColumn(context, "AM_API", "VERSION_COMPARABLE", this, tally -> {
            ArtifactValues values = new ArtifactValues(RegistryAccess.of(context), tally);
            VersionGroups.of(context).eachSlice(slice -> {
                Map<Artifact, String> wanted = new LinkedHashMap<>();
                slice.stream()
                        .filter(group -> group.selected(context.selection()))
                        .forEach(group -> collect(group, wanted));
                values.check(wanted);
            });
        });
    }

    /** An artifact without a row only has to carry one value, whichever it is. */
    private static void collect(VersionGroup group, Map<Artifact, String> wanted) {
        for (ApiRow row : group.rows()) {
            row.artifacts().forEach(artifact -> wanted.put(artifact, String.valueOf(row.comparable())));
        }
        for (StrayArtifact stray : group.strays()) {
            ApiRow row = group.rowOf(stray);
            wanted.put(stray.artifact(), String.valueOf(row == null ? stray.comparable() : row.comparable()));
        }
    }
}
