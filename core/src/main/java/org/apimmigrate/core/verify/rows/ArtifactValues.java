package org.apimmigrate.core.verify.rows;

import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import org.apimmigrate.core.context.RegistryAccess;
import org.apimmigrate.core.registry.Artifact;
import org.apimmigrate.core.registry.ArtifactXml;
import org.apimmigrate.core.registry.xml.UnreadableXmlException;
import org.jspecify.annotations.Nullable;

/** Looks into artifacts whether they carry the values that they ought to. */
final class ArtifactValues {

    private final RegistryAccess registry;
    private final Tally tally;

    ArtifactValues(RegistryAccess registry, Tally tally) {
        this.registry = registry;
        this.tally = tally;
    }

    void check(Map<Artifact, String> wanted) {
        registry.artifacts()
                .eachContent(
                        new ArrayList<>(wanted.keySet()),
                        (artifact, content) -> one(artifact, content, Objects.requireNonNull(wanted.get(artifact))));
    }

    private void one(Artifact artifact, byte @Nullable [] content, String value) {
        String place = "tenant %d, %s".formatted(artifact.tenantId(), artifact.path());
        try {
            ArtifactXml xml = ArtifactXml.parse(content);
            if (!xml.carries(value)) {
                tally.violation("%s: versionComparable %s instead of %s"
                        .formatted(place, xml.valuesOf("versionComparable"), value));
            }
        } catch (UnreadableXmlException e) {
            tally.excused(place + ": " + e.getMessage());
        }
    }
}
