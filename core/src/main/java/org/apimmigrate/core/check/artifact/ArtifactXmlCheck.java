package org.apimmigrate.core.check.artifact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.registry.xml.UnreadableXmlException;

/** Can the artifact be read, and does it say who it is? What cannot be read is not changed by the migration either. */
final class ArtifactXmlCheck extends ArtifactCheck {

    ArtifactXmlCheck(ArtifactPass pass) {
        super(pass);
    }

    @Override
    public String name() {
        return "artifactXml";
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(
                FindingCode.ARTIFACT_NOT_UTF8,
                FindingCode.ARTIFACT_XML_MALFORMED,
                FindingCode.ARTIFACT_XML_DOCTYPE,
                FindingCode.ARTIFACT_FIELD_MISSING);
    }

    @Override
    Session open(Context context) {
        return this::look;
    }

    private void look(ApiFolder folder, Consumer<Finding> findings) {
        folder.unreadable().ifPresent(reason -> findings.accept(unreadable(folder, reason)));
        folder.xml().ifPresent(xml -> {
            List<String> missing = new ArrayList<>();
            for (String field : List.of("provider", "name", "version")) {
                if (xml.overview(field).map(String::isBlank).orElse(true)) {
                    missing.add(field);
                }
            }
            if (!missing.isEmpty()) {
                findings.accept(
                        folder.finding(
                                FindingCode.ARTIFACT_FIELD_MISSING,
                                name(),
                                "The artifact has no " + String.join(", ", missing) + ": a server cannot open the API.",
                                "Complete the artifact in the 4.0.0 management console; the values are in its path and in AM_API."));
            }
        });
    }

    private Finding unreadable(ApiFolder folder, UnreadableXmlException reason) {
        FindingCode code =
                switch (reason.reason()) {
                    case NOT_UTF8 -> FindingCode.ARTIFACT_NOT_UTF8;
                    case MALFORMED -> FindingCode.ARTIFACT_XML_MALFORMED;
                    case DOCTYPE -> FindingCode.ARTIFACT_XML_DOCTYPE;
                };
        return folder.finding(
                code,
                name(),
                "The artifact cannot be read: " + reason.getMessage()
                        + ". It stays as it is, without the version that 4.1.0" + " compares.",
                "Correct the artifact in the 4.0.0 management console, or bring it back from a backup, and run analyze again.");
    }
}
