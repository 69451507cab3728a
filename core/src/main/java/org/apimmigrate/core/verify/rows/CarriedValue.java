package org.apimmigrate.core.verify.rows;

import java.util.List;
import org.apimmigrate.core.registry.Artifact;
import org.apimmigrate.core.registry.ArtifactXml;
import org.apimmigrate.core.registry.xml.UnreadableXmlException;
import org.jspecify.annotations.Nullable;

/**
 * What an artifact carries, and what it has to carry. The content itself is not held.
 *
 * @param wanted the value of its API
 * @param carries has it that value, once, where a server reads it
 * @param found all values that it has
 * @param unreadable why nothing is known of it, or null
 */
record CarriedValue(
        Artifact artifact,
        String wanted,
        boolean carries,
        List<String> found,
        @Nullable String unreadable) {

    static CarriedValue of(Artifact artifact, byte @Nullable [] content, String wanted) {
        try {
            ArtifactXml xml = ArtifactXml.parse(content);
            boolean carries = xml.carries(wanted);
            return new CarriedValue(
                    artifact, wanted, carries, carries ? List.of() : xml.valuesOf("versionComparable"), null);
        } catch (UnreadableXmlException e) {
            return new CarriedValue(artifact, wanted, false, List.of(), String.valueOf(e.getMessage()));
        }
    }

    /** Counts it where it does not carry its value; what cannot be read is a finding of a check. */
    void count(Tally tally) {
        if (carries) {
            return;
        }
        String place = "tenant %d, %s".formatted(artifact.tenantId(), artifact.path());
        if (unreadable != null) {
            tally.excused(place + ": " + unreadable);
        } else {
            tally.violation("%s: versionComparable %s instead of %s".formatted(place, found, wanted));
        }
    }
}
