package org.apimmigrate.sampledata.flaw;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.sampledata.model.ApiKind;
import org.apimmigrate.sampledata.model.SampleApi;

/** The artifact is cut off. */
final class ArtifactXmlMalformed implements FlawMaker {
    @Override
    public List<ExpectedFinding> place(FlawScene scene) {
        SampleApi api = scene.take(ApiKind.HTTP);
        String xml = scene.registry().text(api.tenant(), api.artifactPath());
        byte[] half = xml.substring(0, xml.length() / 2).getBytes(StandardCharsets.UTF_8);
        scene.registry().replace(api.tenant(), api.artifactPath(), half);
        return List.of(new ExpectedFinding(FindingCode.ARTIFACT_XML_MALFORMED, api.uuid(), false));
    }
}
